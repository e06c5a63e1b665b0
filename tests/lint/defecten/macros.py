"""Spoilt workbooks with macros: buttons that call nothing, names that don't fit."""

from tests.lint.defecten.plekken import START, TYPES, WERKBOEK, Defect
from tests.lint.eerlijk import LINT, VBA
from tests.lint.verminken import Delen, samen, vervang, weg

VML_START = "xl/drawings/vmlDrawing1.vml"


def _kapot(delen: Delen) -> Delen:
    return [(naam, inhoud[:8] + bytes(600) if naam == VBA else inhoud) for naam, inhoud in delen]


DEFECTEN_MACROS: list[Defect] = [
    ("ribbon calls nothing", "macros", vervang(LINT, 'onAction="Groet"', 'onAction="Groot"')),
    ("button on a sheet calls nothing", "macros", vervang(VML_START, "[0]!Zwaai", "[0]!Zwaar")),
    ("project that can't be read", "macros", _kapot),
    ("sheet without a code name", "codenaam", vervang(START, ' codeName="Sheet1"', "")),
    (
        "another code name",
        "codenaam",
        vervang(WERKBOEK, 'codeName="ThisWorkbook"', 'codeName="DezeMap"'),
    ),
    (
        "no VBA in .xlsm",
        "macros relaties",
        samen(
            weg(VBA),
            vervang(TYPES, '<Default Extension="bin" '
                    'ContentType="application/vnd.ms-office.vbaProject"/>', ""),
        ),
    ),
]  # fmt: skip
