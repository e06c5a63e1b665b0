"""Build the binary catalogue from the readable one: `python tests/cli/msgfmt.py`."""

import ast
import re
import struct
from pathlib import Path

MAP = Path(__file__).parents[2] / "src/hgw_excel/cli/taal/nl/LC_MESSAGES"
_REGEL = re.compile(r'(?:(msgid|msgid_plural|msgstr|msgstr\[\d\]) )?(".*")')


def read_po(tekst: str) -> dict[str, str]:
    """Return key -> translation as a .mo holds them: plural forms joined by a zero byte."""
    catalogus: dict[str, str] = {}
    for blok in re.split(r"\n\s*\n", tekst):
        velden: dict[str, str] = {}
        for regel in blok.splitlines():
            if not regel.startswith("#"):
                soort, waarde = _REGEL.fullmatch(regel).groups()
                naam = soort or naam  # noqa: F821 - a line without a keyword continues the last
                velden[naam] = velden.get(naam, "") + ast.literal_eval(waarde)
        if velden:
            sleutel = "\0".join(velden[n] for n in ("msgid", "msgid_plural") if n in velden)
            catalogus[sleutel] = "\0".join(v for n, v in velden.items() if n.startswith("msgstr"))
    return catalogus


def build_mo(catalogus: dict[str, str]) -> bytes:
    """Return the bytes of a .mo: header, two tables of (length, offset), the texts."""
    paren = sorted((sleutel.encode(), zin.encode()) for sleutel, zin in catalogus.items())
    aantal = len(paren)
    plek = 28 + 16 * aantal
    tabellen, teksten = b"", b""
    for kant in (0, 1):
        for paar in paren:
            tabellen += struct.pack("<II", len(paar[kant]), plek + len(teksten))
            teksten += paar[kant] + b"\0"
    kop = struct.pack("<7I", 0x950412DE, 0, aantal, 28, 28 + 8 * aantal, 0, 28 + 16 * aantal)
    return kop + tabellen + teksten


if __name__ == "__main__":
    catalogus = read_po((MAP / "messages.po").read_text(encoding="utf-8"))
    (MAP / "messages.mo").write_bytes(build_mo(catalogus))
