import pytest

from pipeline.stages.extract.naming import fullest_names
from tests.stages.extract.marking import marked


def meant(text: str, name: str) -> str:
    """Return the fullest name of whom the last mention with a text means."""
    article, mentions = marked(text)
    fullest = fullest_names(article, mentions)
    return mentions[[fullest[i] for i, m in enumerate(mentions) if m.text == name][-1]].text


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("[PER|Lê Văn An] tới. Ông [PER|An] nói.", "An", "Lê Văn An"),
        ("[PER|P.V.T.] nhập viện. Anh [PER|T.] kể.", "T.", "P.V.T."),
        ("Lão nông [PER|Tư Đởm] (tên thật [PER|Lê Văn Đởm]) ra đồng.", "Tư Đởm", "Lê Văn Đởm"),
        ("[PER|Tăng Chí Diệu] (tức [PER|Diệu Đen]) bị bắt. [PER|Diệu] khai.", "Diệu", "Tăng Chí Diệu"),
        ("[PER|Mộc Miên] tên thật là [PER|Trương Thị Nở], quê [LOC|A].", "Mộc Miên", "Mộc Miên"),
        ("[ORG|Văn phòng về Ma túy] ([ORG|UNODC]) họp. [ORG|UNODC] nói.", "UNODC", "Văn phòng về Ma túy"),
        ("[ORG|Sở Giáo dục và Đào tạo] họp. [ORG|Sở GD-ĐT] nói.", "Sở GD-ĐT", "Sở Giáo dục và Đào tạo"),
        ("[ORG|Tổng LĐLĐ VN] là [ORG|Tổng liên đoàn lao động Việt Nam].", "Tổng LĐLĐ VN", "Tổng liên đoàn lao động Việt Nam"),
        ("[ORG|UBND tỉnh Lào Cai] họp. [ORG|UBND tỉnh] nói.", "UBND tỉnh", "UBND tỉnh Lào Cai"),
        ("[ORG|UBND tỉnh Lào Cai] và [ORG|UBND tỉnh Lai Châu] họp. [ORG|UBND tỉnh] nói.", "UBND tỉnh", "UBND tỉnh"),
        ("[ORG|Sở Giao thông vận tải TP.HCM] họp. [ORG|Sở GTVT] nói.", "Sở GTVT", "Sở Giao thông vận tải TP.HCM"),
        ("[ORG|Sao Mai Shop] mở cửa. [ORG|SAO] nói.", "SAO", "SAO"),
        ("[ORG|Ngân hàng Nhà nước] họp. [ORG|NHNN] nói.", "NHNN", "Ngân hàng Nhà nước"),
        ("[ORG|Sở Giáo dục và Đào tạo] họp. [ORG|Sở GTVT] nói.", "Sở GTVT", "Sở GTVT"),
        ("[ORG|Bộ Y tế] và [ORG|Bộ Công an] họp. [ORG|BYT] nói.", "BYT", "Bộ Y tế"),
        ("[ORG|Sở Xây dựng Hà Giang] họp. [ORG|Sở Xây dựng] nói.", "Sở Xây dựng", "Sở Xây dựng Hà Giang"),
        ("[ORG|Sở Xây dựng] nói. [ORG|Sở Xây dựng Hà Giang] họp.", "Sở Xây dựng", "Sở Xây dựng Hà Giang"),
        ("Mở đầu.\n[ORG|Bộ Nội vụ] nói. [ORG|Bộ Nội vụ Lào] họp.", "Bộ Nội vụ", "Bộ Nội vụ"),
        ("[ORG|VKSND tỉnh A] họp. [ORG|VKS] nói.", "VKS", "VKSND tỉnh A"),
        ("[ORG|Quốc hội tỉnh A] họp. [ORG|Quốc hội] nói.", "Quốc hội", "Quốc hội"),
        ("[PER|Ivan Petrovsky] tới. Ông [PER|Petrofsky] nói.", "Petrofsky", "Ivan Petrovsky"),
        ("[PER|Ivan Petrovsky] tới. Ông [PER|Petrov] nói.", "Petrov", "Petrov"),
        ("[PER|Lê Quang] tới. Ông [PER|Quanh] nói.", "Quanh", "Quanh"),
    ],
)  # fmt: skip
def test_the_fullest_name_of_the_same_one(text: str, short: str, full: str) -> None:
    assert meant(text, short) == full


def test_of_two_longer_names_the_one_that_is_addressed_alike() -> None:
    text = "Đức cha [PER|Giuse Lê An] tới. Linh mục [PER|Giuse Hồ Hữu] đón.\nĐức cha [PER|Giuse] nói. Anh [PER|Giuse] nghe."
    article, mentions = marked(text)
    assert fullest_names(article, mentions) == [0, 1, 0, 1]
