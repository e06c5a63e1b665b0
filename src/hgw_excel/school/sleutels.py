"""Every key that school.toml knows: literal data, from which reading and messages follow.

A new afspraak is one line here and one in the example school.toml.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType

from hgw_excel.domein.cyclus import VORM, CyclusAfspraken
from hgw_excel.domein.signaalinstellingen import STANDAARD, VERGELIJKINGEN
from hgw_excel.school.soorten import Datum, Getal, JaNee, Keuze, Lijst, Soort, Tekst

LEERJAREN = range(3, 9)
MOMENTEN = ("M", "E")


class _Verplicht:
    """Marks a key that has no default."""


VERPLICHT = _Verplicht()


@dataclass(frozen=True, slots=True)
class Sleutel:
    """One key of a section; a default of None means: follows from other keys."""

    naam: str
    soort: Soort
    standaard: object = VERPLICHT


@dataclass(frozen=True, slots=True)
class Sectie:
    """One table, or with `herhaald` one table a record; `pad` is dotted, '' for the top."""

    pad: str
    sleutels: tuple[Sleutel, ...]
    herhaald: bool = False
    minstens: int = 0


SLEUTEL = Tekst(
    30, vorm="[a-z][a-z0-9_]*", voorbeeld="Gebruik kleine letters, cijfers en _: begrijpend_lezen."
)
KORT = Tekst(
    20,
    vorm=r"[^\W_](?:[^\W_]| |%|-)*",
    voorbeeld="Gebruik letters, cijfers, spaties, % en -, en begin met een letter of cijfer.",
)
FORMULETEKENS = '"@*?~[]#{}'
"""Characters that mean something else inside a formula; names and words go without."""

NAAM = Tekst(40, zonder=FORMULETEKENS)
WOORD = Tekst(20, zonder=FORMULETEKENS)
WANNEER = Tekst(
    leeg=True, vorm=VORM, voorbeeld='Schrijf het als "3 weken na begin" of "1 week voor eind".'
)
CODE = Tekst(12, vorm=r"[^\W\d_]{2,}", voorbeeld="Gebruik een woord van minstens twee letters.")
ZIN = Tekst(120)
VAKKEN = Lijst(SLEUTEL)
NIVEAUS = Lijst(WOORD)
PROCENT = Getal(1, 100)
PROCENT_OF_UIT = Getal(0, 100)
SIGNAALCODE = Tekst(3, vorm="S[0-9]{2}", voorbeeld="Schrijf de code van een signaal, zoals S02.")
AANTAL = Getal(1, 12)
SCORE = Getal(-999, 9999, komma=True)
AANPAK_SLEUTELS = ("intensief", "basis", "verdiept")
PEILEN = ("vorig jaar", "M", "E")
TELLINGEN = ("lopende maand", "voltooide maand")
ZINNEN = ("stimulerend", "belemmerend", "onderwijsbehoeften", "doel")

TOP = Sectie(
    "",
    (
        Sleutel("school", Tekst(80, leeg=True), ""),
        Sleutel(
            "brin",
            Tekst(leeg=True, vorm="[0-9]{2}[A-Z]{2}([0-9]{2})?", voorbeeld="Schrijf het als 99ZZ."),
            "",
        ),
        Sleutel(
            "schooljaar",
            Tekst(leeg=True, vorm="20[0-9]{2}-20[0-9]{2}", voorbeeld="Schrijf het als 2026-2027."),
            "",
        ),
    ),
)

GEBIEDEN = (
    Sectie(
        "vakgebieden",
        (
            Sleutel("sleutel", SLEUTEL),
            Sleutel("naam", NAAM),
            Sleutel("kort", KORT),
            Sleutel("leerjaren", Lijst(Getal(3, 8), 1), tuple(LEERJAREN)),
            Sleutel("indelen", JaNee(), True),
            Sleutel("lesminuten", Getal(0, 1500), 0),
        ),
        herhaald=True,
        minstens=1,
    ),
    Sectie(
        "toetsen",
        (
            Sleutel("sleutel", SLEUTEL),
            Sleutel("naam", NAAM),
            Sleutel("kort", KORT),
            Sleutel("vakgebied", SLEUTEL),
            Sleutel("ook", Lijst(NAAM), ()),
            Sleutel("minimum", SCORE, 0),
            Sleutel("maximum", SCORE, 500),
            Sleutel("systeem", Keuze(("AVI",)), ""),
        ),
        herhaald=True,
    ),
    Sectie("toetskalender", ()),
    *(
        Sectie(f"toetskalender.{leerjaar}", tuple(Sleutel(m, Lijst(SLEUTEL), ()) for m in MOMENTEN))
        for leerjaar in LEERJAREN
    ),
    Sectie(
        "ontwikkelgebieden",
        (
            Sleutel("sleutel", SLEUTEL),
            Sleutel("naam", NAAM),
            Sleutel("kort", KORT),
            Sleutel("indelen", JaNee(), True),
        ),
        herhaald=True,
    ),
)

AFSPRAKEN = (
    Sectie(
        "niveaus",
        (
            Sleutel("systeem", Keuze(("I-V", "A-E", "eigen")), "I-V"),
            Sleutel("namen", Lijst(WOORD, 2, 9), None),
        ),
    ),
    Sectie(
        "periodes",
        (
            Sleutel("nummer", AANTAL),
            Sleutel("naam", NAAM),
            Sleutel("peil", Keuze(PEILEN)),
            Sleutel("van", Datum(), None),
            Sleutel("tot", Datum(), None),
        ),
        herhaald=True,
        minstens=1,
    ),
    Sectie(
        "stappen",
        (
            Sleutel("observatie", Lijst(WOORD, 3, 3), ("aandacht", "op koers", "loopt voor")),
            Sleutel("sociaal_emotioneel", Lijst(WOORD, 3, 3), ("goed", "let op", "zorg")),
        ),
    ),
    Sectie(
        "aanpakken",
        (
            Sleutel("intensief", WOORD, "intensief"),
            Sleutel("basis", WOORD, "basis"),
            Sleutel("verdiept", WOORD, "verdiept"),
            Sleutel("eigen_leerlijn", WOORD, "eigen leerlijn"),
            Sleutel("met_ander_leerjaar", WOORD, "met ander leerjaar"),
            Sleutel("bespreken", WOORD, "bespreken"),
        ),
    ),
    Sectie(
        "indeling",
        (
            Sleutel("minimum", Getal(1, 40), 2),
            Sleutel("maximum", Getal(1, 40), 6),
            Sleutel("samen", VAKKEN, ()),
            Sleutel("groepen", AANTAL, 4),
            Sleutel("opheffen", JaNee(), False),
            Sleutel("hoogstens_verdiept", PROCENT_OF_UIT, 60),
        ),
    ),
    Sectie(
        "indeling.bewijs",
        (
            Sleutel("signalen", Lijst(SIGNAALCODE), ("S02", "S03", "S04", "S10")),
            Sleutel("methodetoetsen", PROCENT_OF_UIT, 60),
            Sleutel("laag_niveau", PROCENT_OF_UIT, 85),
            Sleutel("hoog_niveau", PROCENT_OF_UIT, 60),
            Sleutel("werkhouding", JaNee(), True),
            Sleutel("gegroeid", JaNee(), True),
            Sleutel("gemengd", JaNee(), True),
        ),
    ),
    Sectie("indeling.mapping", tuple(Sleutel(a, NIVEAUS, None) for a in AANPAK_SLEUTELS)),
    Sectie("indeling.observatie", tuple(Sleutel(a, NIVEAUS, None) for a in AANPAK_SLEUTELS)),
    Sectie(
        "ambities",
        (
            Sleutel("vakgebied", SLEUTEL),
            Sleutel("procent", PROCENT),
            Sleutel("niveau", WOORD, None),
            Sleutel("leerjaren", Lijst(Getal(3, 8), 1), None),
            Sleutel("vastgesteld", Datum(), None),
        ),
        herhaald=True,
    ),
    Sectie("methodetoetsen", (Sleutel("goed_genoeg", PROCENT, 80),)),
    Sectie(
        "leerroutes", (Sleutel("naam", NAAM), Sleutel("rendement", Getal(1, 200))), herhaald=True
    ),
    Sectie("leerrendement", (Sleutel("telling", Keuze(TELLINGEN), TELLINGEN[0]),)),
    Sectie(
        "overzicht",
        (
            Sleutel("begonnen", PROCENT, 10),
            Sleutel("genoeg", PROCENT, 50),
            Sleutel("net_niet", Getal(0, 40), 2),
            Sleutel("kleinste_groep", Getal(1, 99), 10),
        ),
    ),
    Sectie(
        "plan",
        (
            Sleutel("doel", PROCENT, 80),
            Sleutel("gedeeld", Getal(2, 40), 2),
            Sleutel("behoeften", Getal(0, 9), 2),
        ),
    ),
    Sectie("evaluatie", (Sleutel("behaald", PROCENT, 80), Sleutel("deels", PROCENT, 50))),
    Sectie(
        "kwaliteitskaart",
        (
            Sleutel(
                "stappen",
                Lijst(WOORD, 4, 4),
                ("nog niet", "begin gemaakt", "grotendeels", "op orde"),
            ),
            Sleutel("minstens", Getal(3, 99), 3),
        ),
    ),
    Sectie("cyclus", tuple(Sleutel(v.name, WANNEER, v.default) for v in fields(CyclusAfspraken))),
    Sectie("zinnen", tuple(Sleutel(naam, Lijst(ZIN), ()) for naam in ZINNEN)),
    Sectie("codes", (Sleutel("ziek", CODE, "ziek"), Sleutel("vrij", CODE, "vrij"))),
    Sectie(
        "groepjes",
        (Sleutel("namen", Lijst(WOORD, 3, 3), ("de eiken", "de beuken", "de berken")),),
    ),
)


def _signaal(code: str, **soorten: Soort) -> tuple[Sleutel, ...]:
    """Return the settings of one signal, each with its default."""
    return tuple(Sleutel(naam, soort, STANDAARD[code][naam]) for naam, soort in soorten.items())


_STERKTE = {"licht": AANTAL, "sterk": AANTAL}
_STAPPEN = {"licht": Lijst(WOORD), "sterk": Lijst(WOORD)}
_LAAGSTE = {"vakgebieden": VAKKEN, "percentiel": PROCENT, "niveaus": NIVEAUS}
_SOORTEN: Mapping[str, Mapping[str, Soort]] = {
    "S01": {"niveaus": NIVEAUS, "tip": NIVEAUS},
    "S02": {**_LAAGSTE, "vroeg": AANTAL, "metingen": AANTAL},
    "S03": {**_LAAGSTE, "metingen": AANTAL},
    "S04": _STERKTE,
    "S05": {"vergelijk": Keuze(VERGELIJKINGEN), "deel": PROCENT},
    "S06": {"punten": Getal(1, 999, komma=True)},
    "S07": {"niveaus": NIVEAUS, "metingen": AANTAL},
    "S08": {"let_op": PROCENT, "sterk": PROCENT},
    "S09": {},
    "S10": _STERKTE,
    "S11": _STAPPEN,
    "S12": _STAPPEN,
    "S13": {"maanden": Getal(1, 36)},
    "S14": {"grens": PROCENT},
    "S15": {},
    "S16": {"periodes": AANTAL},
    "S17": {"stappen": AANTAL, "keer": Getal(1, 10, komma=True)},
}
SIGNALEN = MappingProxyType(
    {code: _signaal(code, aan=JaNee(), **soorten) for code, soorten in _SOORTEN.items()}
)
"""The thresholds of each signal, numbered as in the list of signals."""

SECTIES = (
    TOP,
    *GEBIEDEN,
    *AFSPRAKEN,
    Sectie("signalen", _signaal("algemeen", marge=Getal(0, 99, komma=True), hoogstens=AANTAL)),
    *(Sectie(f"signalen.{code}", sleutels) for code, sleutels in SIGNALEN.items()),
)
