"""Write the gazetteer of the units of Vietnam into `pipeline/vietnamese/data/`.

`python -m benchmarks.make_places OLD.json NEW.json`, with the `nested-divisions.json` of vietnam-provinces 0.6.0 (units
up to June 2025: provinces, districts, communes) and of 2025.10.1 (units since July 2025: provinces, communes).
The names are facts; the packages are not needed at run time.
"""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pipeline.vietnamese import DATA

LEVELS = r"(Thành phố|Thành Phố|Tỉnh|Thị xã|Thị trấn|Thị Trấn|Quận|Huyện đảo|Huyện|Xã|Phường|Đặc khu|Thị trấn nông trường|Thị trấn NT) "


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


if __name__ == "__main__":
    main(*sys.argv[1:])
