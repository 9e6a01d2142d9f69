"""Articles in English: their names, roles and quotes."""

import dataclasses
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.stages.extract.article import Extracted, extract_article
from pipeline.stages.extract.english import is_english
from pipeline.stages.extract.model import Article, Paragraph
from pipeline.stages.segment.sentences import split_sentences

Given = tuple[str, str, str | None]
Said = tuple[str, str | None, str | None, str]


def article(text: str) -> Article:
    """Return an article of the lines of a text."""
    lines = text.strip().split("\n")
    return Article(
        "a",
        None,
        None,
        None,
        [Paragraph(str(i), "body", line, split_sentences(line)) for i, line in enumerate(lines)],
    )


def read(text: str) -> Extracted:
    """Return what an article says."""
    return extract_article(article(text))


def names(text: str) -> list[tuple[str, str]]:
    """Return type and text of the names of an article."""
    return [(mention.type, mention.text) for mention in read(text).mentions]


def roles(text: str) -> list[Given]:
    """Return person, title and body of the roles of an article."""
    found = read(text)
    return [(found.mentions[role.person].text, role.title, role.organization_text) for role in found.roles]


def quotes(text: str) -> list[Said]:
    """Return kind, speaker, verb and words of the quotes of an article."""
    found = read(text)
    return [
        (q.kind, None if q.speaker is None else found.mentions[q.speaker].text, q.verb, q.text)
        for q in found.quotes
    ]


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("The market was closed and the traders went home with their goods.", True),
        ("Chợ đóng cửa, tiểu thương mang hàng về nhà.", False),
        ("Ca khúc The Sound of Silence được hát lại ở Huế tối qua, khán giả vỗ tay rất lâu.", False),
        ("Nguyễn Thị Lan was at the Hà Nội market with her mother.", True),
    ],
)
def test_the_language_shows_in_the_most_frequent_words(text: str, english: bool) -> None:
    assert is_english(article(text)) is english


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Lao Cai People's Committee was asked about the road.", [("ORG", "Lao Cai People's Committee")]),
        ("He was at the Ministry of Culture, Sports and Tourism that day.", [("ORG", "Ministry of Culture, Sports and Tourism")]),
        ("The Quang Nam Department of Natural Resources and Environment was late.", [("ORG", "Quang Nam Department of Natural Resources and Environment")]),
        ("He was in Thanh Toan village with the weavers.", [("LOC", "Thanh Toan")]),
        ("The bus from Yen Bai Province was full and the road was wet.", [("LOC", "Yen Bai")]),
        ("The man is from District 8 and the woman is not.", [("LOC", "District 8")]),
        ("The Vietnam Writers' Association and the Women's Union were there.", [("ORG", "Vietnam Writers' Association"), ("ORG", "Women's Union")]),
        ("Yesterday Nguyen Van Lam was at the market. Lam was tired.", [("PER", "Nguyen Van Lam"), ("PER", "Lam")]),
        ("The Son La police were at the scene of the crash.", [("ORG", "Son La police")]),
        ("The film was shown at the Cao Nguyen Film Festival that week.", [("EVENT", "Cao Nguyen Film Festival")]),
        ("The fine is set by Decree 168/2024 and the Land Law.", [("LAW", "Decree 168/2024"), ("LAW", "Land Law")]),
        ("On Monday the price was VND15,000 and in March it was US$2.", []),
        ("The prize went to Le Van Tam and Mea Tolova in the evening.", [("PER", "Le Van Tam"), ("PER", "Mea Tolova")]),
        ("The bus was full of men from Costa Verde and Le Van Tam was one of them.", [("PER", "Le Van Tam")]),
        ("He is from the northern province of Nanlai and she is not.", [("LOC", "Nanlai")]),
        ("The report was read by the Vietnam Association of Seafood Exporters and Producers.", [("ORG", "Vietnam Association of Seafood Exporters and Producers")]),
        ("The boat of the Coast Guard Region 2 Command was the first.", [("ORG", "Coast Guard Region 2 Command")]),
        ("The permit was sold by PT Nikel Raya and the start-up BioSen.", [("ORG", "PT Nikel Raya"), ("ORG", "BioSen")]),
        ("The driver, Khamla, who has a bus, was late. The driver gave his name as Somboon.", [("PER", "Khamla"), ("PER", "Somboon")]),
        ("Farmers, who have no water, were in the street.", []),
        ("The Nam Dinh provincial police were at the Hang Bac Ward police.", [("ORG", "Nam Dinh provincial police"), ("ORG", "Hang Bac Ward police")]),
        ("The plan of Northsand Products Vietnam was read by Animals Asia.", [("ORG", "Northsand Products Vietnam"), ("ORG", "Animals Asia")]),
        ("The house of Michael Jordan was sold and the dog was not.", [("PER", "Michael Jordan")]),
        ("The Hue-based man and the woman were there with Y Sieng Bya, her guide.", [("PER", "Y Sieng Bya")]),
        ("He was at the house of Father Joseph Le Van Tam and with the U.S. men.", [("PER", "Joseph Le Van Tam"), ("LOC", "U.S.")]),
        ("The letter of the consultancy Harbour Lane was read by the Hanoi traffic police.", [("ORG", "Harbour Lane"), ("ORG", "Hanoi traffic police")]),
        ("They were told of it by Vinaline boss Le Van Tam.", [("ORG", "Vinaline"), ("PER", "Le Van Tam")]),
    ],
)  # fmt: skip
def test_names(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Culture Minister Tran Thi Mai was at the opening of the show.", [("Tran Thi Mai", "Culture Minister", None)]),
        ("The letter was sent to Minister of Health Le Van Phuc.", [("Le Van Phuc", "Minister of Health", None)]),
        ("Belgian filmmaker Jana Verbeke was with the crew.", [("Jana Verbeke", "filmmaker", None)]),
        ("Composer and former war correspondent Vu Dinh Nam is dead. He was 90.", [("Vu Dinh Nam", "Composer", None), ("Vu Dinh Nam", "former war correspondent", None)]),
        ("Japan's Foreign Minister Ken Watanabe was in Hanoi with his wife.", [("Ken Watanabe", "Foreign Minister", "Japan")]),
        ("Vietnamese Ambassador to Laos Pham Minh Hai was the first of the guests.", [("Pham Minh Hai", "Ambassador to Laos", "Vietnamese")]),
        ("Chairman of the Hue People's Committee Le Quang Bao was the first to leave.", [("Le Quang Bao", "Chairman", "Hue People's Committee")]),
        ("The Vietnam Chess Federation president Do Hoang Anh was the winner.", [("Do Hoang Anh", "president", "Vietnam Chess Federation")]),
        ("Its chairwoman, retired teacher Bui Thi Loan, was the first of them.", [("Bui Thi Loan", "chairwoman", None), ("Bui Thi Loan", "retired teacher", None)]),
        ("Ho Van Kien, 48, deputy director of the Ca Mau Department of Health, was there.", [("Ho Van Kien", "deputy director", "Ca Mau Department of Health")]),
        ("Anna Berg, head of research at Fjord Bank, was the guest of the day.", [("Anna Berg", "head of research", "Fjord Bank")]),
        ("Le Thi Hoa, the resort's general manager, was with the guests.", [("Le Thi Hoa", "general manager", None)]),
        ("Tran Van Bach served as rector of Hue Medical University before becoming director of Hue Hospital.", [("Tran Van Bach", "rector", "Hue Medical University"), ("Tran Van Bach", "director", "Hue Hospital")]),
        ("Dinh Thi Ngan is a fisherwoman and the mother of two.", [("Dinh Thi Ngan", "fisherwoman", None)]),
        ("Principal Vo Thi Cuc of Hoa Sen School was with the pupils.", [("Vo Thi Cuc", "Principal", "Hoa Sen School")]),
        ("Lt. Col. Ha Van Dung, head of the Traffic Police Division of Lang Son Police, was there.", [("Ha Van Dung", "Lt. Col.", None), ("Ha Van Dung", "head of the Traffic Police Division", "Lang Son Police")]),
        ("Singers Le Van Tam and Tong My Linh, and pianist Jonas Berg, were on the stage.", [("Le Van Tam", "Singers", None), ("Tong My Linh", "Singers", None), ("Jonas Berg", "pianist", None)]),
        ("There were Politburo members Le Van Tam, head of the Hue Party Committee; and General Ha Van Dung.", [("Le Van Tam", "members", "Politburo"), ("Ha Van Dung", "members", "Politburo"), ("Le Van Tam", "head", "Hue Party Committee"), ("Ha Van Dung", "General", None)]),
        ("Le Van Tam, governor of the northern province of Nanlai, was late.", [("Le Van Tam", "governor", "Nanlai")]),
        ("Malaysia captain Safiq Rahman was on the ground.", [("Safiq Rahman", "captain", "Malaysia")]),
        ("The Thai coach Somchai Prasert was on the ground.", [("Somchai Prasert", "coach", None)]),
        ("Co-author Professor Le Van Tam was in the room.", [("Le Van Tam", "Co-author", None), ("Le Van Tam", "Professor", None)]),
        ("Foreign ministry spokeswoman Le Thi Hoa was in the room.", [("Le Thi Hoa", "Foreign ministry spokeswoman", None)]),
        ("Founder and head of the start-up BioSen, Le Van Tam, was in the room.", [("Le Van Tam", "Founder", "BioSen"), ("Le Van Tam", "head", "BioSen")]),
        ("Pol Gen Le Van Tam, commissioner of the Hue Police Bureau, ordered officers to leave.", [("Le Van Tam", "Pol Gen", None), ("Le Van Tam", "commissioner", "Hue Police Bureau")]),
        ("The Selangor police chief Comm Datuk Ismail Mat was in the room.", [("Ismail Mat", "chief", "Selangor police"), ("Ismail Mat", "Comm", None)]),
        ("Le Van Tam, 48, who also served as head of the Hue Museum, was late.", [("Le Van Tam", "head", "Hue Museum")]),
        ("Le Van Tam, deputy head of the provincial police, was late.", [("Le Van Tam", "deputy head", "provincial police")]),
        ("Le Van Tam, a lawyer at Hue-based law firm Song Han, was late.", [("Le Van Tam", "lawyer", "Song Han")]),
        ("Le Van Tam, former Party chief of Cao Bang Province, was late.", [("Le Van Tam", "former Party chief", "Cao Bang")]),
        ("Le Van Tam, a retired soldier, guards the house of the teacher.", [("Le Van Tam", "retired soldier", None)]),
        ("The Department of Health (DOH) spokesperson Le Thi Hoa was late.", [("Le Thi Hoa", "spokesperson", "Department of Health")]),
        ("The World Bank's lead economist for Vietnam, Le Thi Hoa, was late.", [("Le Thi Hoa", "lead economist for Vietnam", "World Bank")]),
        ("The UNICEF Representative in Laos Silva Moretti and the wife were late.", [("Silva Moretti", "Representative in Laos", "UNICEF")]),
        ("The UN Resident Coordinator in Laos Silva Moretti and the wife were late.", [("Silva Moretti", "Resident Coordinator", "UN")]),
        ("The Coordinating Minister for Maritime Affairs Luhut Sirega was late.", [("Luhut Sirega", "Coordinating Minister for Maritime Affairs", None)]),
        ("Anna Berg, chief Asia economist at Fjord Bank, was late.", [("Anna Berg", "chief Asia economist", "Fjord Bank")]),
        ("Former US president Frank Dalton was in the house.", [("Frank Dalton", "president", "US")]),
        ("Deputies Trang A Sua (Dien Bien) and Cam Thi Man (Thanh Hoa) were at the table.", [("Trang A Sua", "Deputies", "Dien Bien"), ("Cam Thi Man", "Deputies", "Thanh Hoa")]),
        ("Kang Min-ho, the ship's captain, and chief engineer Aye Min Thu were late.", [("Kang Min-ho", "captain", None), ("Aye Min Thu", "chief engineer", None)]),
        ("Le Van Tam, vice chairman of the Ca Mau provincial People's Committee, was late.", [("Le Van Tam", "vice chairman", "Ca Mau provincial People's Committee")]),
        ("Le Van Tam, head of Asia-Pacific research at Fjord Bank, was late.", [("Le Van Tam", "head of Asia-Pacific research", "Fjord Bank")]),
        ("Le Van Tam, head of the Vietnamese delegation, was late for the talks.", [("Le Van Tam", "head", None)]),
        ("The Chairwoman of the National Assembly's Committee for Social Affairs Le Thi Hoa was late.", [("Le Thi Hoa", "Chairwoman", "National Assembly's Committee for Social Affairs")]),
        ("The President of Laos Thong Sisa was late for the talks.", [("Thong Sisa", "President", "Laos")]),
        ("The boxer-turned-senator Many Pacheco was late for the talks.", [("Many Pacheco", "boxer-turned-senator", None)]),
        ("The award was given to Nguyen Thi Tam, the daughter of the owner.", []),
        ("The passenger, Nguyen Thi Tam, and her son were taken to hospital.", []),
    ],
)  # fmt: skip
def test_roles(text: str, expected: list[Given]) -> None:
    assert roles(text) == expected


def test_a_pronoun_that_begins_a_clause_has_the_post_of_whom_the_sentence_before_is_about() -> None:
    text = "Phan Quoc Viet was born in Vinh and moved to the south.\nHe served as editor-in-chief of the Ban Mai Magazine."
    assert ("Phan Quoc Viet", "editor-in-chief", "Ban Mai Magazine") in roles(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The river is high,” said Le Thi Hoa, a teacher from the next village.", ("direct", "Le Thi Hoa", "said", "The river is high,")),
        ("“The river is high,” Le Thi Hoa told Tuoi Tre News.", ("direct", "Le Thi Hoa", "told", "The river is high,")),
        ("Le Thi Hoa said: “The river was high and the boat was old.”", ("direct", "Le Thi Hoa", "said", "The river was high and the boat was old.")),
        ("“The river is high,” said one of the men.", ("direct", None, "said", "The river is high,")),
        ("Le Thi Hoa said the river was high.", ("indirect", "Le Thi Hoa", "said", "the river was high")),
        ("Le Thi Hoa, director of the Nam Dinh Museum, said the roof was “like a sieve”.", ("indirect", "Le Thi Hoa", "said", "the roof was “like a sieve”")),
        ("Le Thi Hoa told Viet Nam News on Monday that the roof was old.", ("indirect", "Le Thi Hoa", "told", "the roof was old")),
        ("The roof was repaired in May, the Ministry of Culture said in a statement.", ("indirect", "Ministry of Culture", "said", "The roof was repaired in May")),
        ("According to Le Thi Hoa, director of the Nam Dinh Museum, the roof is old.", ("indirect", "Le Thi Hoa", None, "the roof is old")),
        ("The roof of the house is old, according to the Department of Construction.", ("indirect", "Department of Construction", None, "The roof of the house is old")),
        ("The Nam Dinh Museum announced on Monday that it would close the roof.", ("indirect", "Nam Dinh Museum", "announced", "it would close the roof")),
        ("Le Thi Hoa urged the visitors to stay away from the roof.", ("indirect", "Le Thi Hoa", "urged", "the visitors to stay away from the roof")),
        ("Le Thi Hoa promised to pay for the roof of the house.", ("indirect", "Le Thi Hoa", "promised", "to pay for the roof of the house")),
        ("Le Thi Hoa admitted selling the tiles of the roof.", ("indirect", "Le Thi Hoa", "admitted", "selling the tiles of the roof")),
        ("A spokesperson for the Nam Dinh Museum said the roof was safe.", ("indirect", "Nam Dinh Museum", "said", "the roof was safe")),
        ("Le Thi Hoa said no one was in the house.", ("indirect", "Le Thi Hoa", "said", "no one was in the house")),
        ("Le Thi Hoa told her German counterpart that the roof was old.", ("indirect", "Le Thi Hoa", "told", "the roof was old")),
        ("The roof is old, its owner, Le Thi Hoa, has confirmed.", ("indirect", "Le Thi Hoa", "confirmed", "The roof is old")),
        ("The Nam Dinh Museum has asked the visitors to leave with the guide, according to its director, Le Thi Hoa.", ("indirect", "Le Thi Hoa", None, "The Nam Dinh Museum has asked the visitors to leave with the guide")),
        ("The roof of the house is old and the door is not, Le Thi Hoa was quoted as saying by the paper.", ("indirect", "Le Thi Hoa", "saying", "The roof of the house is old and the door is not")),
        ("“The river is high,” countered her rival, teacher Le Thi Hoa.", ("direct", "Le Thi Hoa", "countered", "The river is high,")),
        ("Le Thi Hoa called the roof pretty but pointed out that it was old.", ("indirect", "Le Thi Hoa", "pointed out", "it was old")),
        ("Le Thi Hoa noted the roof costs more than the house.", ("indirect", "Le Thi Hoa", "noted", "the roof costs more than the house")),
        ("VINH: The roof of the house is old, Le Thi Hoa said.", ("indirect", "Le Thi Hoa", "said", "The roof of the house is old")),
        ("The roof of the house is old, Le Thi Hoa told a press conference on Sunday.", ("indirect", "Le Thi Hoa", "told", "The roof of the house is old")),
        ("The charity Song Han praised the plan but said the roof was old.", ("indirect", "Song Han", "said", "the roof was old")),
        ("The thief, who asked not to be named, said the roof was easy.", ("indirect", None, "said", "the roof was easy")),
        ("Mr Le Van Cam - Director of the Oak Museum, Department of Culture - warned that the roof was old.", ("indirect", "Le Van Cam", "warned", "the roof was old")),
        ("Lao Dong newspaper cited Chairman of the Oak Council Le Thi Hoa as saying that the roof was old.", ("indirect", "Le Thi Hoa", "saying", "the roof was old")),
        ("According to Mr Le Van Cam, who is a lecturer in the old town, a survey revealed that the roof was wet.", ("indirect", "Le Van Cam", None, "a survey revealed that the roof was wet")),
        ("According to Le Van Cam, a resident of the house, the fire was in the roof.", ("indirect", "Le Van Cam", None, "the fire was in the roof")),
        ("According to Le Van Cam, the fire, which was in the roof, is out.", ("indirect", "Le Van Cam", None, "the fire, which was in the roof, is out")),
        ("Asked about reports of a fire, Le Thi Hoa said the roof was old.", ("indirect", "Le Thi Hoa", "said", "the roof was old")),
        ("Le Thi Hoa warned visitors to watch for the tiles of the roof.", ("indirect", "Le Thi Hoa", "warned", "visitors to watch for the tiles of the roof")),
        ("Le Thi Hoa recommends visitors cover the tiles of the roof.", ("indirect", "Le Thi Hoa", "recommends", "visitors cover the tiles of the roof")),
        ("Le Thi Hoa said that was not enough for the roof.", ("indirect", "Le Thi Hoa", "said", "that was not enough for the roof")),
        ("Le Thi Hoa hoped the roof would be safe, while Le Van Cam revealed plans for the walls.", ("indirect", "Le Thi Hoa", "hoped", "the roof would be safe")),
        ("Le Thi Hoa suggested the visitors not touch the tiles of the roof.", ("indirect", "Le Thi Hoa", "suggested", "the visitors not touch the tiles of the roof")),
        ("The roof of the house will be made safe in the spring, said the owner.", ("indirect", None, "said", "The roof of the house will be made safe in the spring")),
        ("Le Thi Hoa said by telephone that the roof was old.", ("indirect", "Le Thi Hoa", "said", "the roof was old")),
        ("Le Thi Hoa expressed her hope that the roof would be safe.", ("indirect", "Le Thi Hoa", "expressed her hope", "the roof would be safe")),
        ("Le Thi Hoa claimed she knew nothing of the roof.", ("indirect", "Le Thi Hoa", "claimed", "she knew nothing of the roof")),
    ],
)  # fmt: skip
def test_quotes(text: str, expected: Said) -> None:
    assert quotes(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The house was built according to the plan of the city.",
        "The museum announced a sale of the old tiles.",
        "He was told to leave the house with his dog.",
        "The court did not say when the house was sold.",
        "The critic called the book “a gentle giant” of the year.",
        "Her reports and the notes of the meeting were lost.",
        "The Nam Dinh Museum brushed off claims that the roof was old.",
        "Le Thi Hoa said no to the plan and left the house.",
        "Le Thi Hoa said it.",
        "Asked if the house was old and the roof was wet, Le Thi Hoa laughs.",
        "Mr Le Van Cam, a 32-year-old engineer, and Madam Ann Lee, 60, a cleaner of the house, also complained.",
        "Speaking in the hall of the house with the staff, Le Thi Hoa, highlighted the roof.",
        "A survey of the town revealed that the roof was old.",
        "Le Thi Hoa expressed her hope for the roof of the house.",
    ],
)
def test_no_quotes(text: str) -> None:
    assert quotes(text) == []


def test_a_second_verb_begins_a_second_quote() -> None:
    assert quotes("The Nam Dinh Museum says it has no money, but its director, Le Thi Hoa, promised that the roof would be safe.") == [
        ("indirect", "Nam Dinh Museum", "says", "it has no money"),
        ("indirect", "Le Thi Hoa", "promised", "the roof would be safe"),
    ]  # fmt: skip
    assert quotes("“It is late,” said Le Thi Hoa, adding that the roof was wet and the walls were not.") == [
        ("direct", "Le Thi Hoa", "said", "It is late,"),
        ("indirect", "Le Thi Hoa", "adding", "the roof was wet and the walls were not"),
    ]
    assert quotes("“It is late,” Le Thi Hoa said, adding: “The roof is wet.”") == [
        ("direct", "Le Thi Hoa", "said", "It is late,"),
        ("direct", "Le Thi Hoa", "adding", "The roof is wet."),
    ]


def test_many_words_before_a_verb_are_not_read_in_all_ways() -> None:
    text = "The mayor Le Thi Hoa" + " once, today, too," * 12 + " and gladly said that the roof was wet."
    assert [said for *_, said in quotes(text)] == ["the roof was wet"]


def test_pronouns_and_nouns_mean_who_was_named() -> None:
    text = """Mr Cao Van Ut has a boat, and the children of the village know it. “Read it loud,” he tells them.
Swedish painter Lotta Lind was there for two years. She says the light was the best of all.
“If I stop, the light goes,” he explained. “Then the boat goes too.”
The Ministry of Culture was not there. The ministry said it had no money for the boat."""
    assert [(speaker, verb) for _, speaker, verb, _ in quotes(text)] == [
        ("Cao Van Ut", "tells"),
        ("Lotta Lind", "says"),
        ("Cao Van Ut", "explained"),
        ("Cao Van Ut", None),
        ("Ministry of Culture", "said"),
    ]
    text = """Hue's Chairman Le Van Cam was there. Hoi An's Chairman Ly Thi Mai was not. Hue's Chairman said the roof was wet.
“It is wet,” said poet Tran Khang. “It leaks in the rain.” According to poet Ann Lee, a friend of the house, it was not."""
    assert [speaker for _, speaker, *_ in quotes(text)] == [
        "Le Van Cam",
        "Tran Khang",
        "Tran Khang",
        "Ann Lee",
    ]
    text = """“It is wet,” said Le Van Cam, whose house was old. He paused, then added softly: “I was in the roof.”"""
    assert [speaker for _, speaker, *_ in quotes(text)] == ["Le Van Cam", "Le Van Cam"]
    text = """A spokesperson for the Oak Museum said the roof was old. “We are sorry for it,” the representative said.
Le Van Cam said he was sad. “We are sorry for it,” the representative said."""
    assert [speaker for _, speaker, *_ in quotes(text)] == ["Oak Museum", "Oak Museum", "Le Van Cam", None]
    text = """The Oak Museum was closed. Le Thi Hoa told Tuoi Tre News that it was wet. It also said the roof was old.
The director thanked the visitors and said she was glad. She praised the staff and said it was over."""
    assert [speaker for _, speaker, *_ in quotes(text)] == [
        "Le Thi Hoa",
        "Oak Museum",
        "Le Thi Hoa",
        "Le Thi Hoa",
    ]
    text = """NA Chairman Le Van Cam was there with baker Tan Wee Kiat, who is ill. The NA Chairman said the roof was wet.
Tan Wee Kiat did not agree with the others. “It is dry,” said the father of two. “It was not,” he said, adding: “I saw it.”"""
    assert [speaker for _, speaker, *_ in quotes(text)] == ["Le Van Cam", *["Tan Wee Kiat"] * 3]


def test_answers_of_an_interview() -> None:
    text = """Professor Ly Thi Kim is the head of the Institute for Water.
Question: What should the city do with the canals?
Professor Ly Thi Kim: Clean them. That is all there is to it.
Question: And then?"""
    assert ("direct", "Ly Thi Kim", None, "Clean them. That is all there is to it.") in quotes(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said on Monday that the road was open and the bridge was not.", [("Monday", "2025-11-17")]),
        ("The show of the museum will open on Saturday.", [("Saturday", "2025-11-22")]),
        ("The show of the museum will run until December 3.", [("December 3", "2025-12-03")]),
        ("The house was built in 1998 and sold on May 5, 2012.", [("1998", "1998"), ("May 5, 2012", "2012-05-05")]),
        ("The price of rice rose in the third quarter and last year.", [("the third quarter", "2025-35"), ("last year", "2024")]),
        ("The two lived in the house between 2019 and 2021.", [("between 2019 and 2021", "2019/2021")]),
        ("The fair of the town was held on October 3-5.", [("October 3-5", "2025-10-03/2025-10-05")]),
        ("The first nine months of 2025 were the best of all.", [("The first nine months of 2025", "2025-01/2025-09")]),
        ("The letter was written yesterday morning, and the other in the 1990s.", [("yesterday morning", "2025-11-19"), ("the 1990s", "199X")]),
        ("The market of the town is full every Monday and may close.", []),
        ("The man from the south paid the price of 2000 cows.", []),
    ],
)  # fmt: skip
def test_dates(text: str, expected: list[tuple[str, str]]) -> None:
    source = dataclasses.replace(article(text), published_on=date(2025, 11, 20), published_value="2025-11-20")
    assert [(found.text, found.value) for found in extract_article(source).dates] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fine was VND1.5-4 million for the owner of the boat.", ("VND1.5-4 million", 1.5e6, "đồng", None)),
        ("The debt of the land is US$3.4 billion.", ("US$3.4 billion", 3.4e9, "USD", None)),
        ("The factory and the shop have more than 200 workers before the holiday.", ("more than 200 workers", 200, "workers", "over")),
        ("The island was the home of 7.6 million visitors from the north.", ("7.6 million visitors", 7.6e6, "visitors", None)),
        ("The price of the bread was 60,000 dong for the guests.", ("60,000 dong", 60000, "đồng", None)),
    ],
)  # fmt: skip
def test_figures(text: str, expected: tuple[str, float, str, str | None]) -> None:
    assert [(f.text, f.value, f.unit, f.modifier) for f in read(text).figures] == [expected]


@given(st.text(alphabet="The said of and Le Hoa,.“”:'’ told that 1", max_size=120))
def test_every_quote_and_role_lies_in_its_text(text: str) -> None:
    found = read(f"The end of the day. {text}\nHe said that {text}")
    source = article(f"The end of the day. {text}\nHe said that {text}").paragraphs
    assert all(source[q.paragraph].text[q.start : q.end] == q.text for q in found.quotes)
    assert all(source[m.paragraph].text[m.start : m.end] == m.text for m in found.mentions)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We have to wait for the rain,” Lan told reporters. Nguyen Thi Mai, director of the Oak Museum, agreed.", [("Nguyen Thi Mai", "director", "Oak Museum")]),
        ("Ann Lee, the U.S. ambassador to Laos, was there with the staff.", [("Ann Lee", "ambassador to Laos", "U.S.")]),
        ("Ann Lee, the Laos coach, was there with the staff.", [("Ann Lee", "coach", None)]),
        ("Deputy chief of the Hanoi Traffic Police Division Colonel Vu Van Hoai was there.", [("Vu Van Hoai", "Deputy chief", "Hanoi Traffic Police Division"), ("Vu Van Hoai", "Colonel", None)]),
        ("Deputy Governor of the State Bank of Vietnam Dao Minh Tuan was there.", [("Dao Minh Tuan", "Deputy Governor", "State Bank of Vietnam")]),
        ("The National Hospital of Burns was full. Its deputy director, Dr. Nguyen Kim Cuong, was there.", [("Nguyen Kim Cuong", "deputy director", "National Hospital of Burns"), ("Nguyen Kim Cuong", "Dr.", None)]),
        ("The Central Institute for Energy was full. Vo Tri Thanh, its former director, was there.", [("Vo Tri Thanh", "former director", "Central Institute for Energy")]),
        ("Becamex's Brazilian forward Wellington Neri was there.", [("Wellington Neri", "forward", "Becamex")]),
        ("The Brazilian forward Wellington Neri was there.", [("Wellington Neri", "forward", None)]),
        ("They met former Foreign Minister Taro Kono in the hall.", [("Taro Kono", "former Foreign Minister", None)]),
        ("Pham Nhat Minh of Hue Medical University, a virologist, was there.", [("Pham Nhat Minh", "virologist", None)]),
        ("Pham Van Loc will become director of the Oak Museum in the spring.", [("Pham Van Loc", "director", "Oak Museum")]),
        ("WHO representative Angela Pratten was in the ward.", [("Angela Pratten", "representative", "WHO")]),
        ("The woman who met Angela Pratten was in the ward.", []),
        ("Politburo member, Secretary of the Hanoi Party Committee and Chairman of the Oak Council Le Van Cam was there.", [("Le Van Cam", "member", "Politburo"), ("Le Van Cam", "Secretary", "Hanoi Party Committee"), ("Le Van Cam", "Chairman", "Oak Council")]),
        ("Secretary of the Oak Party (OP) Central Committee and head of its Land Commission Le Van Cam was there.", [("Le Van Cam", "Secretary", "Oak Party (OP) Central Committee"), ("Le Van Cam", "head", "Land Commission")]),
        ("They gave it to the President, Politburo member and head of the Land Commission Le Van Cam said.", [("Le Van Cam", "member", "Politburo"), ("Le Van Cam", "head", "Land Commission")]),
        ("Ann Lee, Politburo member, and Chairman Le Van Cam were there.", [("Ann Lee", "member", "Politburo"), ("Le Van Cam", "Chairman", None)]),
        ("The list of the court: Le Van Cam (former Deputy Director, Department of Labour, Ministry of Home Affairs).", [("Le Van Cam", "former Deputy Director", "Department of Labour")]),
        ("They met the director, Department of Labour staff and Le Van Cam.", []),
        ("Former party chief of Ha Dong province Le Van Cam was in the hall.", [("Le Van Cam", "Former party chief", "Ha Dong")]),
        ("Kampot province deputy governor Sok Lim was in the hall.", [("Sok Lim", "deputy governor", "Kampot")]),
        ("Le Van Cam, Banan district police chief, was in the hall.", [("Le Van Cam", "police chief", "Banan")]),
        ("Kompong Sau provincial Governor Chap Vuth was in the hall.", [("Chap Vuth", "provincial Governor", "Kompong Sau")]),
        ("Le Van Cam, head of Da Nang City's Health Department, was in the hall.", [("Le Van Cam", "head", "Da Nang City's Health Department")]),
        ("Coach Kwon Oh-Jun of Brunei was in the hall with the men.", [("Kwon Oh-Jun", "Coach", "Brunei")]),
        ("Laos's Singaporean coach Ann Lee was in the hall with the men.", [("Ann Lee", "coach", "Laos")]),
        ("Police will arrest protest leader Le Van Cam in the morning.", [("Le Van Cam", "protest leader", None)]),
        ("It was told by a soldier named Le Van Cam in the hall.", [("Le Van Cam", "soldier", None)]),
        ("Pol Lt-Gen Le Van Cam was in the hall with the men.", [("Le Van Cam", "Pol Lt-Gen", None)]),
        ("Actor-director Ly Hung Dat was in the hall with the men.", [("Ly Hung Dat", "Actor-director", None)]),
        ("Senior Minister of State for Trade Low Yen Lin was in the hall.", [("Low Yen Lin", "Senior Minister of State for Trade", None)]),
        ("According to the head of the Centre for Hydrobiology Le Van Cam, it was the rain.", [("Le Van Cam", "head", "Centre for Hydrobiology")]),
        ("Peter Lee, chairman of Oak International Vietnam, was in the hall.", [("Peter Lee", "chairman", "Oak International Vietnam")]),
        ("Minister for Sustainability and the Environment Grace Foo was in the hall.", [("Grace Foo", "Minister for Sustainability and the Environment", None)]),
        ("US Treasury Secretary Scott Lee was in the hall with the men.", [("Scott Lee", "Treasury Secretary", "US")]),
        ("Ann Lee, First Vice President of the Oak Council, was in the hall.", [("Ann Lee", "First Vice President", "Oak Council")]),
        ("Le Van Cam, principal of Nam Dan 3 High School, was in the hall.", [("Le Van Cam", "principal", "Nam Dan 3 High School")]),
        ("Le Van Cam, head of the Go Vap education and training division, was in the hall.", [("Le Van Cam", "head", None)]),
        ("The Deputy Director of Hue-based Viet Nam Tourism Co (Vitoura), Mr Le Van Cam, was in the hall.", [("Le Van Cam", "Deputy Director", "Viet Nam Tourism Co")]),
        ("They met food critic K.F. Seet in the hall with the men.", [("K.F. Seet", "food critic", None)]),
        ("The driver, identified as Le Van Cam, was in the hall.", [("Le Van Cam", "driver", None)]),
        ("The painting, known as Ann Lee, was in the hall of the house.", []),
        ("It was said by team doctor Le Van Cam in the hall.", [("Le Van Cam", "team doctor", None)]),
        ("Le Van Cam is a skilled teacher in the old town.", [("Le Van Cam", "teacher", None)]),
        ("Nguyen Thi Sen, 67, was in the hall with the men.", []),
        ("Member of the Standing Committee of the Oak Party and Vice Governor of Kampot Province Le Van Cam was there.", [("Le Van Cam", "Member", "Standing Committee of the Oak Party"), ("Le Van Cam", "Vice Governor", "Kampot")]),
        ("Governor of Luang Prabang Province Khamkhan Chan was in the hall.", [("Khamkhan Chan", "Governor", "Luang Prabang")]),
        ("Ann Lee, the baby-faced executive director of Oak Bank, was in the hall.", [("Ann Lee", "executive director", "Oak Bank")]),
        ("Ann Lee, operations director of rights group Licadho, was in the hall.", [("Ann Lee", "operations director", "Licadho")]),
        ("They were with music producer Nguyen Viet Thinh in the hall.", [("Nguyen Viet Thinh", "music producer", None)]),
        ("Veteran actor Le Van Cam was in the hall with veteran Tran Van Sau.", [("Le Van Cam", "actor", None), ("Tran Van Sau", "veteran", None)]),
        ("The suspect, 35-year-old Le Van Cam from Can Tho, worked as a security guard.", [("Le Van Cam", "security guard", None)]),
        ("His wife, Le Thi Cam, has plums. Village elder Ho Van Du was in the hall.", [("Ho Van Du", "Village elder", None)]),
        ("Hanoi-based analyst Ann Lee was in the hall with Mong farmer Giang A Su.", [("Ann Lee", "analyst", None), ("Giang A Su", "farmer", None)]),
        ("Le Van Cam, former director of Oak Bank and now deputy head of the Land Commission, was there.", [("Le Van Cam", "former director", "Oak Bank"), ("Le Van Cam", "deputy head", "Land Commission")]),
        ("Workers' Party chief Ann Lee was in the hall with the men.", [("Ann Lee", "chief", "Workers' Party")]),
        ("Workers came with Ann Lee, a Frenchman who was in the hall.", []),
        ("General Le Van Cam, also head of the Land Commission, was there.", [("Le Van Cam", "General", None), ("Le Van Cam", "head", "Land Commission")]),
        ("Vietnamese-American chef Christine Lee was there with the men.", [("Christine Lee", "chef", None)]),
        ("Le Van Cam, head of Road Management Area II, was there with the men.", [("Le Van Cam", "head", "Road Management Area II")]),
        ("Penang Menteri Besar Datuk Seri Amir Lee was there with village headman Le Van Cam.", [("Amir Lee", "Menteri Besar", "Penang"), ("Le Van Cam", "village headman", None)]),
        ("Le Van Cam, a pioneer of the trade and author of a book on it, was in the hall.", []),
    ],
)  # fmt: skip
def test_roles_in_constructions_of_the_press(text: str, expected: list[Given]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nguyen Van Bay was in the hall with his wife.", ("PER", "Nguyen Van Bay")),
        ("Linda Park, an economist at the bank, was in the hall.", ("PER", "Linda Park")),
        ("The boats were in Ha Long Bay for the winter.", ("LOC", "Ha Long Bay")),
    ],
)
def test_a_name_of_a_person_that_ends_like_a_place(text: str, name: tuple[str, str]) -> None:
    assert names(text)[0] == name


def test_a_name_that_ends_like_an_article_speaks() -> None:
    assert len(quotes("Le Van Canh of Nghe An said the prices were falling in the old town.")) == 1
    assert quotes("It was an said thing in the old town of the south.") == []
