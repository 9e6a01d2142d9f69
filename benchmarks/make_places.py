"""Write the gazetteers of places that come from libraries into `pipeline/vietnamese/data/`.

`python -m benchmarks.make_places OLD.json NEW.json`, with the `nested-divisions.json` of vietnam-provinces 0.6.0 (units
up to June 2025: provinces, districts, communes) and of 2025.10.1 (units since July 2025: provinces, communes), and with
babel's names of territories in Vietnamese (CLDR). The names are facts; the packages are not needed at run time.
"""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel import Locale

from pipeline.vietnamese import DATA

LEVELS = r"(Thành phố|Tỉnh|Thị xã|Thị trấn|Thị Trấn|Quận|Huyện đảo|Huyện|Xã|Phường|Đặc khu|Thị trấn nông trường|Thị trấn NT) "
PRESS_NAMES = {
    "AE": "UAE",
    "AT": "Áo",
    "AU": "Úc",
    "BY": "Belarus",
    "CD": "CHDC Congo",
    "CI": "Bờ Biển Ngà",
    "CY": "Cyprus",
    "CZ": "Cộng hòa Séc;CH Séc",
    "DE": "CHLB Đức;Tây Đức;Đông Đức",
    "EG": "Ai-cập",
    "GB": "Anh;Vương quốc Anh;Liên hiệp Anh",
    "HK": "Hồng Kông;Hong Kong;Hồng Công;Hongkong",
    "IR": "I-ran",
    "IQ": "I-rắc",
    "IT": "Ý;Italia",
    "JP": "Nhật",
    "KH": "Cam-pu-chia;Cambodia",
    "KP": "CHDCND Triều Tiên;Bắc Triều Tiên;Cộng hòa Dân chủ Nhân dân Triều Tiên",
    "KR": "Hàn;Nam Hàn;Đại Hàn Dân Quốc",
    "KZ": "Ca-dắc-xtan",
    "LA": "CHDCND Lào",
    "LB": "Lebanon;Liban",
    "LT": "Lithuania;Lít-va",
    "MA": "Morocco;Maroc",
    "MM": "Myanmar;Miến Điện;Mi-an-ma",
    "MO": "Macau;Ma Cao;Macao",
    "PS": "Palestine;Pa-le-xtin",
    "RU": "Liên bang Nga",
    "SA": "Ả Rập Saudi;Ả-rập Xê-út;Saudi Arabia;Ả rập Xê út;Ả Rập Xê Út;Arab Saudi;Ả-Rập Xê-út",
    "SG": "Xin-ga-po",
    "SY": "Xi-ri;Si-ri",
    "TR": "Thổ Nhĩ Kì",
    "TW": "vùng lãnh thổ Đài Loan",
    "UA": "Ukraine;U-crai-na",
    "US": "Mỹ;Hợp chủng quốc Hoa Kỳ;Hợp chúng quốc Hoa Kỳ;Mĩ",
    "VA": "Vatican",
    "VN": "Việt Nam Dân chủ Cộng hòa;Cộng hòa Xã hội Chủ nghĩa Việt Nam;Cộng hòa xã hội chủ nghĩa Việt Nam;CHXHCN Việt Nam",
    "CH": "Thụy Sỹ",
    "CN": "Trung Hoa;CHND Trung Hoa;Cộng hòa Nhân dân Trung Hoa",
    "SU": "Liên Xô",
    "YU": "Nam Tư",
    "DO": "Dominica",
    "MK": "Macedonia",
    "CG": "Congo",
    "CV": "Cabo Verde",
    "SZ": "Swaziland",
    "TL": "Đông Timor;Timor Leste",
    "CS": "Tiệp Khắc",
}


def _units(divisions: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    for province in divisions:
        yield province["name"], "province"
        for district in province.get("districts", []):
            yield district["name"], "district"
            yield from ((ward["name"], "commune") for ward in district["wards"])
        yield from ((ward["name"], "commune") for ward in province.get("wards", []))


def main(old: str, new: str) -> None:
    levels: dict[str, str] = {}
    units = [
        unit for path in (old, new) for unit in _units(json.loads(Path(path).read_text(encoding="utf-8")))
    ]
    for level in ("province", "district", "commune"):
        for name, its_level in units:
            bare = re.sub(f"^{LEVELS}", "", name)
            if its_level == level and not bare[0].isdigit():
                levels.setdefault(bare, level)
    lines = [
        "# Provinces, districts and communes of Vietnam, before and after the reform of July 2025, without their class noun.",
        "# Source: packages vietnam-provinces 0.6.0 and 2025.10.1 (official lists), by `python -m benchmarks.make_places`.",
        "name\tlevel",
        *(f"{name}\t{level}" for name, level in levels.items()),
    ]
    (DATA / "places_vietnam.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")

    countries: dict[str, str] = {}
    for code, name in Locale("vi").territories.items():
        if re.fullmatch("[A-Z]{2}", code) and code not in ("EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"):
            countries[re.sub(r" \(.*\)|, .*", "", name)] = code
    for code, names in PRESS_NAMES.items():
        countries.update(dict.fromkeys(names.split(";"), code))
    lines = [
        "# Countries and territories as Vietnamese writes them, with ISO 3166 codes (of states that are gone: the code they had).",
        "# Source: CLDR by babel, and the usual press names, by `python -m benchmarks.make_places`.",
        "name\tcode",
        *(f"{name}\t{code}" for name, code in sorted(countries.items(), key=lambda item: (item[1], item[0]))),
    ]
    (DATA / "countries.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
