"""Plan: one sheet per gebied, a row per leerjaar and aanpak, live names, one A4."""

from collections.abc import Iterator, Mapping

from hgw_excel.domein.school import School
from hgw_excel.schema.fragmenten import binnen, tekst
from hgw_excel.schema.gebied import Gebied
from hgw_excel.schema.kolom import Column, Getal, HeadCell, Keuze, Sheet, Table, Tekst, Waarde

OVERIG = "overig"
"""Value of `indeling` in the row for eigen leerlijn and bespreken."""

MINUTEN, INGEVULD = "minuten", "ingevuld"
"""Labels of the cells of the head that stand beside the period."""


def plan(school: School, leerjaren: tuple[int, ...], gebied: Gebied) -> Sheet:
    """Return the plan of one gebied."""
    rijen: tuple[dict[str, Waarde], ...] = tuple(
        {"leerjaar": leerjaar, "indeling": aanpak}
        for leerjaar in gebied.leerjaren
        for aanpak in (*school.aanpakken.groepen, OVERIG)
    )
    tabel = Table(f"tblPlan_{gebied.sleutel}", _kolommen(school, leerjaren, gebied), "vast",
                  rijen=rijen)  # fmt: skip
    return Sheet(
        f"Plan {gebied.kort}", f"Plan {gebied.naam.lower()}", bouwer="plan", table=tabel,
        head=_koppen(school, gebied), papier="A4", hoogte=0, gebied=gebied.sleutel,
    )  # fmt: skip


def zinnenlijst(gebied: Gebied, veld: str) -> str:
    """Return the name of the list with sentences for a field of its plan."""
    return f"plan_{gebied.sleutel}_{veld}"


def _params(school: School, leerjaren: tuple[int, ...], gebied: Gebied) -> dict[str, str]:
    woorden = school.aanpakken
    overig = f"{woorden.eigen_leerlijn} / {woorden.bespreken}"
    return {
        "gebied": gebied.sleutel,
        "basis": tekst(woorden.basis),
        "bespreken": tekst(woorden.bespreken),
        "eigen_leerlijn": tekst(woorden.eigen_leerlijn),
        "ander": woorden.met_ander_leerjaar,
        "ander_tekst": tekst(woorden.met_ander_leerjaar),
        "met_ander": "1" if len(leerjaren) == 2 else "0",
        "overig_tekst": overig,
        "overig_in": binnen(overig),
    }


def _kolommen(school: School, leerjaren: tuple[int, ...], gebied: Gebied) -> tuple[Column, ...]:
    params = _params(school, leerjaren, gebied)

    def keuze(veld: str) -> Keuze:
        return Keuze(zinnenlijst(gebied, veld), vrij=True)

    return (
        Column("leerjaar", "leerjaar", Getal(1, 8, geheel=True), 8, "Het leerjaar van deze rij.",
               "k", grouped=True, required=True),
        Column("indeling", "indeling", Tekst(), 12, "De aanpak van deze rij.", "k", grouped=True,
               required=True),
        Column("groep", "groep", Tekst(lang=True), 14.5,
               "Rekent zelf: de groep en hoeveel kinderen.", "f", "plan_groep", params),
        Column("leerlingen", "leerlingen", Tekst(lang=True), 16,
               "Rekent zelf: de namen van het blad Indeling.", "f", "plan_leerlingen", params,
               personal=True),
        Column("doel", "doel", keuze("doel"), 28,
               "Wat kunnen de kinderen aan het eind? Noem een maat en een datum.",
               personal=True),
        Column("inhoud", "inhoud", keuze("inhoud"), 20, "Welke leerstof, welke blokken?",
               personal=True),
        Column("aanpak", "aanpak", keuze("aanpak"), 38, "Hoe geef je instructie en begeleiding?",
               personal=True),
        Column("organisatie", "organisatie", keuze("organisatie"), 19,
               "Hoe vaak, hoe lang, wie en waar?", personal=True),
        Column("evaluatie", "evaluatie", keuze("evaluatie"), 25,
               "Hoe en wanneer kijk je of het doel is gehaald, ook tussentijds?", personal=True),
        Column("keer_per_week", "keer per week", Getal(0, 25), 9,
               "Hoe vaak per week: een getal.", grouped=True),
        Column("minuten", "minuten per keer", Getal(0, 240), 9,
               "Hoeveel minuten per keer: een getal.", grouped=True),
        Column("doel_aantal", "doel: aantal", Getal(1, 99, geheel=True), 9,
               "Hoeveel kinderen het doel noemt. Samen met het niveau telt het voor behaald.",
               grouped=True),
        Column("doel_niveau", "doel: niveau", Keuze("doel_niveau"), 11,
               "Welk niveau of welke stap het doel noemt. Samen met het aantal telt het voor "
               "behaald.", grouped=True),
        *_voorstel_behaald(school, gebied, params),
        Column("behaald", "behaald", Keuze("behaald"), 14,
               "Bij de evaluatie: behaald, deels of niet behaald. Leeg: het voorstel geldt.",
               grouped=True),
        Column("vervolg", "vervolg", Tekst(lang=True), 26, "Wat betekent dit voor het vervolg?",
               grouped=True, personal=True),
    )  # fmt: skip


def _voorstel_behaald(
    school: School, gebied: Gebied, params: Mapping[str, str]
) -> Iterator[Column]:
    """Yield the proposal and the two counts that it is made of."""
    grenzen = school.evaluatie
    tellers = {
        **params,
        "verschil": f"tblIndeling[{gebied.sleutel}_verschil]",
        "rang_na": f"tblIndeling[{gebied.sleutel}_rang_na]",
    }
    yield Column("gemeten", "nieuw gemeten", Getal(0, 99), 9,
                 "Rekent zelf: hoeveel kinderen een nieuw niveau hebben.", "f", "plan_gemeten",
                 tellers, grouped=True)  # fmt: skip
    yield Column("gehaald", "daarvan gehaald", Getal(0, 99), 9,
                 "Rekent zelf: hoeveel daarvan het niveau van het doel hebben, of zonder doel "
                 "gelijk of hoger dan aan het begin.", "f", "plan_gehaald", tellers,
                 grouped=True)  # fmt: skip
    yield Column(
        "behaald_voorstel", "behaald voorstel", Tekst(lang=True), 20,
        "Rekent zelf: hoeveel kinderen op het niveau van het doel; vanaf "
        f"{grenzen.deels}% van het aantal deels. Noemt het doel er geen: hoeveel gelijk of hoger "
        f"dan aan het begin, vanaf {grenzen.behaald}% behaald.", "f",
        "behaald_voorstel",
        {"behaald": str(grenzen.behaald), "deels": str(grenzen.deels),
         "hoogste": str(len(school.systeem.niveaus)),
         "hoogste_stap": str(len(school.observatiestappen))},
        grouped=True,
    )  # fmt: skip


def _koppen(school: School, gebied: Gebied) -> tuple[HeadCell, ...]:
    g = gebied.sleutel
    return (
        HeadCell(f"plan_{g}_periode", "periode", Tekst(), "f", formule="plan_periode"),
        HeadCell(f"plan_{g}_ambitie", "ambitie", Tekst(), "k"),
        HeadCell(f"plan_{g}_stand", "stand nu", Tekst(), "f", formule="plan_stand",
                 params={"gebied": g, "stand": _stand(school, gebied)}),
        HeadCell(f"plan_{g}_analyse", "analyse", Tekst(lang=True), "v",
                 "Wat ging goed, wat blijft achter, wat werkte?", personal=True),
        HeadCell(f"plan_{g}_minuten", MINUTEN, Tekst(), "f", formule="plan_minuten",
                 params={"gebied": g,
                         "lesminuten": str(gebied.vak.lesminuten if gebied.vak else 0)}),
        HeadCell(f"plan_{g}_ingevuld", INGEVULD, Tekst(), "a",
                 "Wanneer hgw lege cellen invulde en hoeveel. Lees ze na."),
        HeadCell(f"plan_{g}_reflectie", "reflectie", Tekst(lang=True), "v",
                 "Bij de evaluatie, over instructie, aanbod, verwerking en tijd: "
                 "wat doen we anders?", personal=True),
    )  # fmt: skip


def ambitie_tekst(school: School, gebied: Gebied) -> str:
    """Return the ambition in words, one part per different ambition."""
    delen: dict[str, list[int]] = {}
    for leerjaar in gebied.oud:
        ambitie = school.ambitie(gebied.sleutel, leerjaar)
        if ambitie:
            zin = f"{ambitie.procent}% van de kinderen op {ambitie.niveau} of hoger"
            if ambitie.vastgesteld:
                dag = ambitie.vastgesteld
                zin += f" (vastgesteld {dag.day}-{dag.month}-{dag.year})"
            delen.setdefault(zin, []).append(leerjaar)
    if len(delen) <= 1:
        return next(iter(delen), "nog geen ambitie afgesproken" if gebied.oud else "")
    return " · ".join(
        f"groep {' en '.join(map(str, leerjaren))}: {zin}" for zin, leerjaren in delen.items()
    )


def _stand(school: School, gebied: Gebied) -> str:
    return '&" · "&'.join(_stand_leerjaar(school, gebied, lj) for lj in gebied.leerjaren)


def _stand_leerjaar(school: School, gebied: Gebied, leerjaar: int) -> str:
    kolom = f"tblScores[{gebied.sleutel}_rang]"
    in_jaar = f"(tblScores[leerjaar]={leerjaar})"
    kop = f'"groep {leerjaar}: "'
    if leerjaar in gebied.jong:
        delen = [
            f"SUMPRODUCT({in_jaar}*({kolom}={i + 1}))&{tekst(f' {woord}')}"
            for i, woord in enumerate(school.observatiestappen)
        ]
        return f"{kop}&" + '&", "&'.join(delen)
    n = f"SUMPRODUCT({in_jaar}*({kolom}>0))"
    ambitie = school.ambitie(gebied.sleutel, leerjaar)
    if ambitie is None:
        return f'{kop}&IF({n}=0,"nog geen niveaus",{n}&" kinderen met een niveau")'
    genoeg = f"SUMPRODUCT({in_jaar}*({kolom}>={school.systeem.rang(ambitie.niveau)}))"
    tekort = f"(INT(({n}*{ambitie.procent}+99)/100)-{genoeg})"
    slot = f'IF({tekort}>0,", "&{tekort}&" te weinig voor de ambitie",", ambitie gehaald")'
    return f'{kop}&IF({n}=0,"nog geen niveaus",{genoeg}&" van "&{n}&" kinderen"&{slot})'
