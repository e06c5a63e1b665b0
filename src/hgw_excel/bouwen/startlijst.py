"""What stands on Start, as lists: the tasks, the links, the facts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hgw_excel.domein.school import PROFIEL_JONG
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Sheet
from hgw_excel.schema.werkboek import Workbook

GEGEVENS = (
    "hgw_school",
    "hgw_brin",
    "hgw_schooljaar",
    "hgw_groep",
    "hgw_leerjaren",
    "hgw_leerkrachten",
    "hgw_periode",
    "hgw_klassenmap_versie",
)


@dataclass(frozen=True, slots=True)
class Taak:
    """A line of 'Nu te doen'.

    `telling` and `woorden` are the named count and its words; `stappen` the steps of the cycle
    it belongs to; `peil` the test moment from which it comes first.
    """

    tekst: str
    blad: str
    kolom: str = ""
    telling: str = ""
    woorden: str = ""
    stappen: tuple[str, ...] = ()
    peil: str = ""


@dataclass(frozen=True, slots=True)
class Feit:
    """A line of 'De groep in getallen'; the words may be a head cell of their own."""

    label: str
    telling: str
    woorden: str


GETALLEN = (
    Feit("kinderen", "hgw_kinderen", "hgw_samen"),
    Feit("gesprekken", "hgw_gesprekken", "op het blad Besprekingen"),
    Feit("eigen keuzes", "hgw_eigen_keuzes", "op het blad Indeling"),
)


def taken(inhoud: Inhoud) -> tuple[Taak, ...]:
    """Return what there is to do, in the order of the cycle."""
    werkboek = inhoud.werkboek
    plannen = [sheet.naam for sheet in werkboek.sheets if sheet.bouwer == "plan"]
    wat = resultaten(werkboek)
    return (
        _invullen(inhoud, "M", wat),
        _invullen(inhoud, "E", wat),
        Taak("Groepsoverzicht aanvullen", "Groepsoverzicht", "stimulerend", "hgw_zonder_behoefte",
             "kinderen zonder onderwijsbehoefte", ("overzicht",)),
        Taak("Signalen bekijken", "Signalen", "reactie", "hgw_open_signalen", "zonder reactie",
             ("signalen",)),
        Taak("Indeling kiezen", "Indeling", "", "hgw_bespreken", "keer bespreken", ("indeling",)),
        Taak("Plannen schrijven en evalueren", plannen[0] if plannen else "Uitleg", "doel",
             "hgw_plannen_klaar", f"van de {len(plannen)} plannen klaar",
             ("plan", "tussenevaluatie", "evaluatie")),
        Taak("Groepsbespreking", "Besprekingen", "datum", "", "schrijf de afspraken op",
             ("groepsbespreking",)),
    )  # fmt: skip


def resultaten(werkboek: Workbook) -> str:
    """Return what this class has: toetsen, observaties, or both."""
    jong = [leerjaar in PROFIEL_JONG for leerjaar in werkboek.leerjaren]
    if all(jong):
        return "observaties"
    return "resultaten" if any(jong) else "toetsen"


def _invullen(inhoud: Inhoud, moment: str, wat: str) -> Taak:
    tabel = inhoud.werkboek.tabel("tblScores")
    einde = (f"_{moment.lower()}_score", f"_{moment.lower()}")
    kolom = next((k.key for k in tabel.columns if k.role == "v" and k.key.endswith(einde)), "")
    woorden = f"{wat} nog leeg" if kolom else f"geen {moment}-{wat} in deze groep"
    return Taak(f"{moment}-{wat} invullen", "Scores", kolom, f"hgw_leeg_{moment.lower()}",
                woorden, peil=moment)  # fmt: skip


def _zichtbaar(werkboek: Workbook) -> Iterator[Sheet]:
    return (sheet for sheet in werkboek.sheets if sheet.zicht != "verborgen")


def _is_kaart(sheet: Sheet) -> bool:
    """Tell whether a sheet is made to be printed or hung up."""
    return bool(sheet.papier) and (
        (sheet.table is None and sheet.namen) or sheet.naam == "Groepsoverzicht"
    )


def afdrukken(werkboek: Workbook) -> tuple[list[Sheet], list[Sheet]]:
    """Return the sheets to print: views on the left, plans on the right."""
    links = [sheet for sheet in _zichtbaar(werkboek) if _is_kaart(sheet)]
    return links, [sheet for sheet in _zichtbaar(werkboek) if sheet.bouwer == "plan"]


def meer_bladen(werkboek: Workbook, al: Sequence[Sheet]) -> tuple[list[Sheet], list[Sheet]]:
    """Return every other sheet in two columns; Excel shows no tab that is far to the right."""
    namen = {sheet.naam for sheet in al} | {"Start"}
    rest = [sheet for sheet in _zichtbaar(werkboek) if sheet.naam not in namen]
    helft = (len(rest) + 1) // 2
    return rest[:helft], rest[helft:]
