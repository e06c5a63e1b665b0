"""Make the pictures of docs/handleiding/excel.md: `python -m tests.handleiding.beeld`."""

from pathlib import Path

from tests import libreoffice
from tests.handleiding import lint, vak
from tests.handleiding.bladen import speel, teken_alle
from tests.paginatests import WORTEL

BEELD = WORTEL / "docs" / "beeld"


def tekeningen() -> dict[str, str]:
    """Return the drawings, by file name."""
    vraag = speel().vraag
    return {
        "lint.svg": lint.teken(),
        "vak.svg": vak.teken(vraag.titel, vraag.tekst, ("Ja", "Nee")),
    }


def main(map_: Path = BEELD) -> None:
    """Write every picture."""
    for naam, inhoud in tekeningen().items():
        (map_ / naam).write_text(inhoud, encoding="utf-8", newline="\n")
    with libreoffice.start() as kantoor:
        for naam, png in teken_alle(kantoor).items():
            (map_ / naam).write_bytes(png)


if __name__ == "__main__":
    main()
