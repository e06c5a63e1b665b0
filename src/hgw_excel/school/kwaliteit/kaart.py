"""The empty kwaliteitskaart: first all 66 points once, then per heading where to look again."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_rowcol_to_cell

from hgw_excel.bouwen.palet import (
    BLAUW_LICHT,
    GRIJS,
    LIJN_MIDDEN,
    ORANJE,
    ORANJE_LICHT,
    TAB_RECHTS,
    TAB_WERK,
)
from hgw_excel.bouwen.stijlen import DAG_JAAR, RECEPTEN, TELLING, Stijlen
from hgw_excel.bouwen.werkblad import Werkblad
from hgw_excel.domein.kwaliteit import punten
from hgw_excel.domein.kwaliteitspunten import ONDERDELEN, A, B
from hgw_excel.domein.school import School
from hgw_excel.school.overzicht.boeken import VASTE_DAG
from hgw_excel.school.overzicht.vel import Kolom, Vel

VERSIE = 0
"""Template version; may change freely until it is frozen."""
VERSIE_NAAM = "hgw_kwaliteitskaart_versie"
TABEL = "tblKwaliteitskaart"
STAP = "kwaliteit_stap_{}"
"""Named cells with the words of the steps, from 1: a card is read by its own words."""
LIJST = "kwaliteit_stappen"
WERKPUNT = "ja"
OVERZICHT, KAART = "Overzicht", "Kaart"
EERSTE_STAP = 3
"""Column on Overzicht of the first step."""
KOP_RIJ = 4
TINTEN = (ORANJE, ORANJE_LICHT, "", BLAUW_LICHT)

_TYP: Mapping[str, Any] = RECEPTEN["kop_v"]
_KIES: Mapping[str, Any] = {**_TYP, "align": "center"}
KOLOMMEN = (
    Kolom("nr", 5, "midden", stijl={"bold": True}),
    Kolom("onderdeel", 18, "lang", stijl={"font_color": GRIJS, "font_size": 10}),
    Kolom("waar het om gaat", 44, "lang"),
    Kolom("score", 14.5, "midden", kop_stijl=_KIES),
    Kolom("werkpunt", 10.5, "midden", kop_stijl=_KIES),
    Kolom("actie", 32, "lang", kop_stijl=_TYP),
    Kolom("wie", 13, "lang", kop_stijl=_TYP),
    Kolom("wanneer", 12, "lang", {"num_format": DAG_JAAR}, kop_stijl=_TYP),
)
HULP: Mapping[str, str] = {
    "score": "Hoe gaat dit nu? Kies een van de vier. Leeg laten mag.",
    "werkpunt": "Kies ja als je hier iets aan wilt doen.",
    "actie": "Wat ga je doen? Noem geen kinderen.",
    "wie": "Wie doet het?",
    "wanneer": "Wanneer kijken jullie of het gelukt is?",
}


def maak_kaart(school: School) -> bytes:
    """Return an empty card with the school's words; the same school gives the same bytes."""
    uit = BytesIO()
    boek = Workbook(uit, {"in_memory": True})
    boek.set_properties({"title": "Kwaliteitskaart", "author": "", "created": VASTE_DAG})
    stijlen = Stijlen(boek)
    overzicht, kaart = (
        Vel(boek, boek.add_worksheet(naam, Werkblad), stijlen) for naam in (OVERZICHT, KAART)
    )
    overzicht.blad.set_tab_color(TAB_RECHTS)
    kaart.blad.set_tab_color(TAB_WERK)
    _kaart(kaart, school)
    _overzicht(overzicht, school)
    boek.close()
    return uit.getvalue()


def _voet(school: School, wat: str) -> str:
    return " · ".join(deel for deel in (school.naam, school.schooljaar, wat) if deel)


def _kaart(vel: Vel, school: School) -> None:
    """All points below each other; the filter shows one heading again later."""
    hulp = "Geef elk punt één keer een score. Kies daarna een paar werkpunten: wat, wie, wanneer."
    kop = vel.kop("Kwaliteitskaart", hulp)
    alle = punten()
    rijen = [[p.nr, p.onderdeel, p.zin, *[None] * (len(KOLOMMEN) - 3)] for p in alle]
    laatste = vel.tabel(
        TABEL, kop, KOLOMMEN, rijen, filter_=True, hoogte=31,
        nieuw_blok=lambda i: alle[i].onderdeel != alle[i - 1].onderdeel,
    )  # fmt: skip
    for k, kolom in enumerate(KOLOMMEN, 1):
        if kolom.kop in HULP:
            vel.blad.data_validation(kop + 1, k, laatste, k, _invoer(kolom.kop))
    score = _plaats("score")
    eerste = xl_rowcol_to_cell(kop + 1, score, col_abs=True)
    for i, tint in enumerate(TINTEN, 1):
        if tint:
            stijl = vel.stijlen.regel(bg_color=tint, bold=i == 1)
            regel = {"type": "formula", "criteria": f"={eerste}={STAP.format(i)}", "format": stijl}
            vel.blad.conditional_format(kop + 1, score, laatste, score, regel)
    assert isinstance(vel.blad, Werkblad)
    vel.blad.vrije_rijen = set(range(kop + 1, laatste + 1))
    vel.vast(kop + 1, 3)
    gebied = (0, 1, laatste, len(KOLOMMEN))
    vel.pagina(_voet(school, "kwaliteitskaart"), gebied=gebied, liggend=True, kop_rij=kop)


def _plaats(kop: str) -> int:
    return 1 + [kolom.kop for kolom in KOLOMMEN].index(kop)


def _invoer(kop: str) -> dict[str, Any]:
    regel: dict[str, Any] = {"validate": "any"}
    if kop == "score":
        zin = "Kies een woord uit de lijst, of laat de cel leeg."
        regel = {"validate": "list", "source": f"={LIJST}", "error_message": zin}
    elif kop == "werkpunt":
        zin = f"Kies {WERKPUNT}, of laat de cel leeg."
        regel = {"validate": "list", "source": [WERKPUNT], "error_message": zin}
    return {"error_title": "Klopt dit?", **regel, "input_title": kop, "input_message": HULP[kop]}


def _overzicht(vel: Vel, school: School) -> None:
    """Per heading the counts, by formula; the name of a heading goes to its points."""
    hulp = (
        "Vul eerst de kaart één keer helemaal in. Kijk dan welk onderdeel een tweede blik vraagt."
    )
    vel.kop("Kwaliteitskaart", hulp)
    breedtes = [30, 11, *[11.5] * len(TINTEN), 11.5, 13.5]
    for k, breedte in enumerate(breedtes, 1):
        vel.kolom(k, k, breedte)
    _koppen(vel, school.kwaliteit.stappen)
    rij, totaal = KOP_RIJ + 1, []
    for deel, letter in ((A, "A"), (B, "B")):
        vel.blad.set_row(rij, 24)
        for k in range(1, len(breedtes) + 1):
            vel.recept(rij, k, deel.capitalize() if k == 1 else None, "sectie")
        onderdelen = [naam for naam, eigen in ONDERDELEN.items() if next(iter(eigen))[0] == letter]
        totaal.append((rij + 1, rij + len(onderdelen)))
        for i, naam in enumerate(onderdelen, rij + 1):
            _onderdeel(vel, i, naam)
        rij += len(onderdelen) + 1
    _totaal(vel, rij, totaal)
    rij = _kenmerken(vel, rij + 2, school)
    vel.blad.protect(options={"format_columns": True, "format_rows": True})
    gebied = (0, 1, rij - 1, len(breedtes))
    vel.pagina(_voet(school, "kwaliteitskaart"), gebied=gebied, liggend=True, hoog=1)


def _koppen(vel: Vel, stappen: Sequence[str]) -> None:
    vel.blad.set_row(3, 19)
    link = vel.stijlen.recept("link")
    vel.blad.write_url(3, 1, f"internal:'{KAART}'!A1", link, "Naar de kaart ›")
    vel.blad.set_row(KOP_RIJ, 31)
    koppen = ["onderdeel", "gescoord", *stappen, "werkpunten", "waarvan zonder wie of wanneer"]
    for k, tekst in enumerate(koppen, 1):
        lijn: dict[str, Any] = {"indent": 1} if k == 1 else {"align": "center"}
        vel.recept(KOP_RIJ, k, tekst, "kop_f", **lijn)
    laatste = EERSTE_STAP + len(stappen) - 1
    for i in range(len(stappen)):
        vel.naam(STAP.format(i + 1), KOP_RIJ, EERSTE_STAP + i)
    van, tot = (xl_rowcol_to_cell(KOP_RIJ, k, True, True) for k in (EERSTE_STAP, laatste))
    vel.boek.define_name(LIJST, f"={OVERZICHT}!{van}:{tot}")


def _onderdeel(vel: Vel, rij: int, naam: str) -> None:
    """One heading: a link, how many of its points have a score, and the counts."""
    nummers = [punt.nr for punt in punten()]
    eerste = 4 + nummers.index(next(iter(ONDERDELEN[naam])))
    vel.blad.set_row(rij, 21)
    link = vel.stijlen.recept("link_regel", indent=1)
    vel.blad.write_url(rij, 1, f"internal:'{KAART}'!E{eerste + 1}", link, naam)
    wie, kolom = f"$B{rij + 1}", f"{TABEL}[{{}}]".format
    vorm = f'0" van {len(ONDERDELEN[naam])}"'
    stappen = range(EERSTE_STAP, EERSTE_STAP + len(TINTEN))
    van, tot = (xl_rowcol_to_cell(rij, k) for k in (stappen[0], stappen[-1]))
    _tel(vel, rij, 2, f"=SUM({van}:{tot})", num_format=vorm)
    van_onderdeel = f"{kolom('onderdeel')},{wie}"
    for k, tint in zip(stappen, TINTEN, strict=True):
        woord = xl_rowcol_to_cell(KOP_RIJ, k, row_abs=True)
        _tel(vel, rij, k, f"=COUNTIFS({van_onderdeel},{kolom('score')},{woord})")
        if tint:
            stijl = vel.stijlen.regel(bg_color=tint, num_format=TELLING, bold=tint == ORANJE)
            regel = {"type": "cell", "criteria": ">", "value": 0, "format": stijl}
            vel.blad.conditional_format(rij, k, rij, k, regel)
    punt = f'({kolom("werkpunt")}="{WERKPUNT}")'
    _tel(vel, rij, 7, f'=COUNTIFS({van_onderdeel},{kolom("werkpunt")},"{WERKPUNT}")')
    leeg = f'((({kolom("wie")}="")+({kolom("wanneer")}=""))>0)'
    _tel(vel, rij, 8, f"=SUMPRODUCT(({kolom('onderdeel')}={wie})*{punt}*{leeg})")


def _tel(vel: Vel, rij: int, kolom: int, formule: str, **extra: Any) -> None:  # noqa: ANN401
    stijl = {"align": "center", "num_format": TELLING, **extra}
    vel.blad.write_formula(rij, kolom, formule, vel.stijlen.recept("cel_f", indent=0, **stijl), 0)


def _totaal(vel: Vel, rij: int, delen: Sequence[tuple[int, int]]) -> None:
    vel.blad.set_row(rij, 24)
    boven = {"top": 1, "top_color": LIJN_MIDDEN, "bold": True}
    vel.recept(rij, 1, "samen", "cel_f", **boven)
    for k in range(2, 3 + len(TINTEN) + 2):
        gebieden = (f"{xl_rowcol_to_cell(a, k)}:{xl_rowcol_to_cell(b, k)}" for a, b in delen)
        vorm = {"num_format": f'0" van {len(punten())}"'} if k == 2 else {}
        _tel(vel, rij, k, f"=SUM({','.join(gebieden)})", **boven, **vorm)


def _kenmerken(vel: Vel, rij: int, school: School) -> int:
    """Say whose card it is, and by which name it is known again; no colleague, no child."""
    regels = [
        "Typ geen namen van kinderen. Worden kaarten geteld, dan gaan alleen aantallen mee: scores "
        "en werkpunten.",
        "De punten volgen de kwaliteitskaart 1-zorgroute (A1-A46, B1-B20), in eigen woorden.",
    ]
    for i, tekst in enumerate(regels):
        vel.recept(rij + i, 1, tekst, "hulp")
    vel.recept(rij + 2, 1, "versie van deze kaart", "hulp")
    vel.recept(rij + 2, 2, VERSIE, "hulp", align="center")
    vel.naam(VERSIE_NAAM, rij + 2, 2)
    return rij + 3
