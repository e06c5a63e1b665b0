"""From judged pupils to classes in class-list order."""

from collections.abc import Sequence

from hgw_excel.domein.leerling import Groep, Leerling, volgorde
from hgw_excel.domein.melding import Melding
from hgw_excel.domein.tekst import vouw
from hgw_excel.importeren import meldingen as soort
from hgw_excel.importeren.bron import Bron, RuweLeerling
from hgw_excel.importeren.meldingen import som_op


def to_groepen(bron: Bron, leerlingen: Sequence[RuweLeerling]) -> tuple[Groep, ...]:
    """Return the groups that have pupils, by leerjaar and name."""
    groepen = []
    for sleutel, groep in bron.groepen.items():
        eigen = [_to_leerling(kind) for kind in leerlingen if kind.groep == sleutel]
        if eigen:
            klas = tuple(sorted(eigen, key=volgorde))
            groepen.append(Groep(groep.naam, klas, groep.leerkrachten))
    return tuple(sorted(groepen, key=lambda groep: (groep.leerjaren, natuurlijk(groep.naam))))


def _to_leerling(kind: RuweLeerling) -> Leerling:
    """Return a pupil who is here: a date still to come is not told, as it would mean 'gone'."""
    return Leerling(
        kind.nummer, kind.roepnaam, kind.voorvoegsel, kind.achternaam, int(kind.jaargroep)
    )


def natuurlijk(naam: str) -> tuple[object, ...]:
    """Sort '3A' before '10', and names without a number last."""
    cijfers = "".join(teken for teken in naam if teken in "0123456789")
    return (int(cijfers) if cijfers else 99, vouw(naam), naam)


def bestandsnaam(groep: str) -> str:
    """Return a group's name with '-' for what Windows refuses, to compare names with."""
    return "".join("-" if teken in '<>:"/\\|?*' else teken for teken in groep).casefold()


def dubbele_groepen(bron: Bron, groepen: Sequence[Groep]) -> list[Melding]:
    """Point at groups that would get the same file."""
    per_bestand: dict[str, list[str]] = {}
    for groep in groepen:
        per_bestand.setdefault(bestandsnaam(groep.naam), []).append(groep.naam)
    doe = "Geef elke groep een eigen naam. " + bron.herstel_hier
    return [
        bron.meld(soort.DUBBELE_GROEP, _zelfde_naam(namen), doe)
        for namen in per_bestand.values()
        if len(namen) > 1
    ]


def _zelfde_naam(namen: Sequence[str]) -> str:
    soorten = sorted(set(namen))
    if len(soorten) == 1:
        return f"{len(namen)} groepen heten '{soorten[0]}'."
    welke = som_op([f"'{naam}'" for naam in soorten])
    return f"De groepen {welke} krijgen hetzelfde bestand."
