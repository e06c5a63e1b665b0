"""The classes these tests look at, each for its own reason; every pupil is made up."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache

from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.domein.norm import Band, Norm
from hgw_excel.domein.school import Aanpakken, School, Toets, Vakgebied
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Waarde
from hgw_excel.schema.nieuw import normrijen
from tests.klas import lege_klas, volle_klas
from tests.schema.lastig import lastige_inhoud
from tests.voorbeeld import twee_toetsen_school, voorbeeld_school

WERKT = (
    "eerst voordoen, dan samen",
    "een rustige plek vooraan en een koptelefoon bij het zelfstandig werken",
    None,
    "een time-timer op tafel; na tien minuten even kijken hoe het gaat, dan weer zelf verder, en "
    "aan het eind samen terugkijken",
)


LASTIG: tuple[tuple[str, tuple[Waarde, ...]], ...] = (
    ("datum", (date(2026, 10, 1), None, "vorige week", 46000.5, date(2027, 2, 3), 0)),
    (
        "soort",
        ("Ouders", "leerling", None, "klassenbezoek", "ouders", "groepsbespreking", " ouders"),
    ),
    (
        "afspraak",
        ("samen lezen", None, "x" * 99, "y" * 101, "z" * 100, "=1+1", "ëën 'woord' \"hier\""),
    ),
    ("wie", ("ouders", None, 5)),
    ("wanneer", (date(2027, 1, 31), None, "vrijdag", 46000)),
    ("gereed", ("ja", None, "Ja", "nee")),
)
"""What stands in a table that anyone may type in."""


def met(inhoud: Inhoud, **kop: Waarde) -> Inhoud:
    """Return the same class with other choices in the drop-downs."""
    return Inhoud(inhoud.werkboek, inhoud.ruw, {**inhoud.kop_ruw, **kop})


def zonder_scores(inhoud: Inhoud) -> Inhoud:
    """Return the same class as most schools have it: niveaus only."""
    rijen = {
        tabel: [{k: v for k, v in rij.items() if not k.endswith("score")} for rij in lijst]
        for tabel, lijst in inhoud.ruw.items()
    }
    return Inhoud(inhoud.werkboek, rijen, inhoud.kop_ruw)


def met_werkt(inhoud: Inhoud) -> Inhoud:
    """Return the same class with texts for a substitute, short, long and none."""
    rijen = {tabel: [dict(rij) for rij in lijst] for tabel, lijst in inhoud.ruw.items()}
    for i, rij in enumerate(rijen["tblGroepsoverzicht"]):
        rij["wat_werkt"] = WERKT[i % len(WERKT)]
    return Inhoud(inhoud.werkboek, rijen, inhoud.kop_ruw)


def lastig(leerjaren: tuple[int, ...], zaad: int, **kop: Waarde) -> Inhoud:
    """Return a class half filled, misspelt and sorted anyhow."""
    inhoud = lastige_inhoud(voorbeeld_school(), leerjaren, zaad)
    rijen = {tabel: [dict(rij) for rij in lijst] for tabel, lijst in inhoud.ruw.items()}
    namen = [rij.get("leerling") for rij in rijen["tblLeerlingen"]]
    for i, rij in enumerate(rijen["tblBesprekingen"][:40]):
        rij |= {
            "leerling": namen[i % 5],
            **{key: keuzes[i % len(keuzes)] for key, keuzes in LASTIG},
        }
    kop = {**inhoud.kop_ruw, "hgw_groep": "de vlinders", **kop}
    return Inhoud(inhoud.werkboek, rijen, kop)


def brede_school() -> School:
    """Return a school with seven vakgebieden and words of its own."""
    school = voorbeeld_school()
    nieuw = (("taal", "Taal"), ("studie", "Studievaardigheden"))
    alle = tuple(toets.sleutel for toets in school.toetsen) + tuple(key for key, _ in nieuw)
    return replace(
        school,
        vakgebieden=(*school.vakgebieden, *(Vakgebied(key, naam, naam) for key, naam in nieuw)),
        toetsen=(*school.toetsen, *(Toets(key, naam, naam, key) for key, naam in nieuw)),
        toetskalender={**school.toetskalender, 6: {"M": alle, "E": alle}, 7: {"M": alle, "E": ()}},
        aanpakken=Aanpakken("steun", "kern", "plus", "eigen lijn", "bij de anderen", "nog kiezen"),
        groepjes=("de vossen", "de dassen", "de uilen"),
        ambities=(),
    )


def eigen_lijn(
    naam: str, leerroute: str = "", procent: float | None = None, **kop: Waarde
) -> Inhoud:
    """Return a class with norms for Rekenen and DLE's elsewhere, and a child with its own line."""
    school = replace(voorbeeld_school(), leerroutes={"vmbo basis": 75, "praktijk": 50})
    inhoud = volle_klas((5, 6), 12, school)
    rijen = {tabel: [dict(rij) for rij in lijst] for tabel, lijst in inhoud.ruw.items()}
    rijen["tblNormen"] = [dict(rij) for rij in normrijen(inhoud.werkboek, NORMEN)]
    for i, kind in enumerate(rijen["tblLeerlingen"]):
        if kind.get("leerling") == naam:
            kind |= {"leerroute": leerroute, "verwacht_leerrendement": procent}
            rijen["tblScores"][i] |= {
                "spelling_dle": 21.5, "technisch_lezen_dle": 30, "spelling_m_datum": DAG,
                "technisch_lezen_m_datum": 45, "begrijpend_lezen_m_datum": "vandaag",
            }  # fmt: skip
            rijen["tblToetsen"] += _dubbel(kind)
            rijen["tblSignalen"] += _signalen(kind)
    return met(
        Inhoud(inhoud.werkboek, rijen, inhoud.kop_ruw),
        **{"kaart_leerling": naam, "kaart_voor": "intern", **kop},
    )  # fmt: skip


def _dubbel(kind: dict[str, Waarde]) -> list[dict[str, Waarde]]:
    """Groep 3 twice, and a year that is no leerjaar with months."""
    vast = {"leerling_id": kind["leerling_id"], "toets": "Spelling", "niveau": "IV"}
    momenten = (("E3", "2022-2023"), ("M3", "2023-2024"), ("E3", "2023-2024"), ("m3 ", "2020-2021"))
    return [{**vast, "moment": moment, "schooljaar": jaar} for moment, jaar in momenten]


def _signalen(kind: dict[str, Waarde]) -> list[dict[str, Waarde]]:
    """Five open signals, one of them too long for its line, and one that was left."""
    vast = {"leerling_id": kind["leerling_id"], "code": "S01"}
    zwaarten = ("tip", "let op", "sterk", "let op", "sterk", "sterk")
    return [
        {**vast, "zin": f"Signaal {i} van dit kind." * (1 + 4 * (i == 2)), "sterkte": sterkte,
         "reactie": "bewust niet" if i == 5 else None}
        for i, sterkte in enumerate(zwaarten)
    ]  # fmt: skip


DAG = date(2027, 3, 4)
NORMEN = tuple(
    Norm("Rekenen-Wiskunde", "", versie, "leerling", moment, "I-V", tuple(
        Band(niveau, None if meer is None else punten + meer)
        for niveau, meer in (("I", 9), ("II", 4), ("III", 0), ("IV", -9), ("V", None))
    ), gemiddelde=punten + Decimal("2.5"))
    for moment, punten, versie in (
        ("E4", Decimal(140), "1"), ("M5", Decimal(146), "1"), ("E5", Decimal(152), ""),
        ("E5", Decimal(170), "1"), ("M6", Decimal(169), "2"),
    )
)  # fmt: skip


KLASSEN: dict[str, Callable[[], Inhoud]] = {
    "5-6": lambda: volle_klas((5, 6), 29),
    "5-6 intern, namen": lambda: met(
        met_werkt(volle_klas((5, 6), 29)),
        kaart_leerling="Eva", kaart_voor="intern", muur_weergave="namen",
        muur_gebied="Spelling", groepjes_gebied="Begrijpend lezen",
    ),
    "zonder scores": lambda: met(
        zonder_scores(volle_klas((5, 6), 29)), kaart_leerling="Bram", muur_weergave="initialen"
    ),
    "kleuters": lambda: met(volle_klas((1, 2), 26), muur_weergave="namen", muur_gebied="Taal"),
    "2-3": lambda: met(volle_klas((2, 3), 24), kaart_leerling="Sem", muur_weergave="namen"),
    "36": lambda: met_werkt(volle_klas((7,), 36)),
    "3-4-5": lambda: met(volle_klas((3, 4, 5), 24), muur_weergave="namen"),
    "7 gebieden": lambda: met(
        volle_klas((6, 7), 23, brede_school()),
        muur_gebied="Studievaardigheden", muur_weergave="namen", kaart_voor="intern",
    ),
    "nieuw": lambda: lege_klas((5, 6), 29),
    "lastig": lambda: lastig((3, 4), 20, kaart_leerling="kind b.", kaart_voor="Intern",
                             muur_weergave="Namen"),
    "lastig, ouders": lambda: lastig((2, 3), 12, kaart_leerling="Kind A.", kaart_voor="?",
                                    groepjes_gebied="Spelling"),
    "twee toetsen, groep 3": lambda: met(
        volle_klas((3, 4), 12, twee_toetsen_school()), kaart_leerling="Eva", kaart_voor="intern"
    ),
    "twee toetsen, groep 4": lambda: met(
        volle_klas((3, 4), 12, twee_toetsen_school()), kaart_leerling="Hamza", kaart_voor="intern"
    ),
    "eigen lijn": lambda: eigen_lijn("Adam", procent=80),
    "eigen lijn van de leerroute": lambda: eigen_lijn("Eva", "VMBO basis "),
    "leerroute zonder lijn": lambda: eigen_lijn("Eva", "havo"),
    "eigen lijn, andere normen": lambda: eigen_lijn("Jesse", "praktijk", 72.5),
    "eigen lijn, voor ouders": lambda: eigen_lijn("Adam", procent=80, kaart_voor="voor ouders"),
    "lastig, niemand": lambda: lastig((2, 3), 12, kaart_leerling="Wie?", muur_gebied="Toveren"),
}  # fmt: skip


@cache
def inhoud_van(klas: str) -> Inhoud:
    """Return the content of a class."""
    return KLASSEN[klas]()


@cache
def bytes_van(klas: str) -> bytes:
    """Return its workbook."""
    return bouw_klassenmap(inhoud_van(klas))
