"""Words beside pictures."""

from collections.abc import Iterator

from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind
from tests.lint.tekeningen import T, tekeningen


@regel("alttekst")
def alttekst(pakket: Pakket) -> Iterator[Bevinding]:
    """Every chart and picture says in words what it shows, unless it is only decoration."""
    for deel, wortel in tekeningen(pakket):
        for soort in ("graphicFrame", "pic"):
            for element in wortel.iter(f"{T}{soort}"):
                cnvpr = element.find(f".//{T}cNvPr")
                sier = element.find(".//{*}decorative[@val='1']")
                if sier is None and (cnvpr is None or not cnvpr.get("descr", "").strip()):
                    yield vind(deel, "" if cnvpr is None else cnvpr.get("name", ""), "no alt text")
