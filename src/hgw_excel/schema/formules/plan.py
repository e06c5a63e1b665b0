"""Live parts of a plan: the label of a group, its names, and where the class stands now."""

from decimal import Decimal

from hgw_excel.domein.evaluatie import BEHAALD, DEELS, NIET, doel_uitkomst, uitkomst
from hgw_excel.domein.getal import rond
from hgw_excel.domein.school import PROFIEL_JONG
from hgw_excel.schema.bladen.plan import OVERIG
from hgw_excel.schema.formule import Params, formule
from hgw_excel.schema.formules.rang import rang_van
from hgw_excel.schema.inhoud import Inhoud, Rij

TE_VEEL = "te veel"
"""What the line of minutes says when they don't fit in the lessons of a week."""

GELIJK = "gelijk of hoger"
"""What is counted of a goal without a number: children who kept up since the period began."""

IEDEREEN, VEEL = "alle kinderen", 5
"""What stands in that row while nobody has a group, in a leerjaar of more than so many."""


def kinderen_in(plan: Rij, p: Params) -> list[Rij]:
    """Return the rows of tblIndeling that belong in a row of a plan, own leerjaar first."""
    aanpakken = plan.inhoud.werkboek.school.aanpakken
    indeling, leerjaar = plan.tekst("indeling"), plan.getal("leerjaar")
    eigen = (aanpakken.eigen_leerlijn, aanpakken.bespreken) if indeling == OVERIG else (indeling,)
    rijen = [rij for rij in plan.inhoud.rijen("tblIndeling") if rij.leerjaar is not None]
    uit = [r for r in rijen if r.leerjaar == leerjaar and _heeft(r, p, *eigen)]
    if indeling == aanpakken.basis and p["met_ander"] == "1":
        uit += [r for r in rijen if r.leerjaar != leerjaar and _heeft(r, p, p["ander"])]
    return uit


def _heeft(rij: Rij, p: Params, *woorden: str) -> bool:
    aanpak = rij.tekst(f"{p['gebied']}_aanpak").casefold()
    return aanpak in {woord.casefold() for woord in woorden}


_EIGEN = (
    "((tblIndeling[leerjaar]=[@leerjaar])*((tblIndeling[{gebied}_aanpak]=[@indeling])"
    '+([@indeling]="overig")*((tblIndeling[{gebied}_aanpak]={eigen_leerlijn})'
    "+(tblIndeling[{gebied}_aanpak]={bespreken}))))"
)
_ANDER = (
    "(([@indeling]={basis})*{met_ander}*(tblIndeling[leerjaar]<>[@leerjaar])"
    '*(tblIndeling[leerjaar]<>"")*(tblIndeling[{gebied}_aanpak]={ander_tekst}))'
)


@formule("plan_groep")
class PlanGroep:
    """'groep 5', aanpak and number of children on three lines."""

    excel = (
        '"groep "&[@leerjaar]&IF([@indeling]="overig"," · {overig_in}",'
        f"CHAR(10)&[@indeling]&CHAR(10)&SUMPRODUCT({_EIGEN}+{_ANDER})"
        f'&IF(SUMPRODUCT({_EIGEN}+{_ANDER})=1," kind"," kinderen"))'
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        groep = f"groep {rij.tekst('leerjaar')}"
        if rij.tekst("indeling") == OVERIG:
            return f"{groep} · {p['overig_tekst']}"
        aantal = len(kinderen_in(rij, p))
        return f"{groep}\n{rij.tekst('indeling')}\n{aantal} {'kind' if aantal == 1 else 'kinderen'}"


_MINUTEN = "ROUND(SUMPRODUCT(tblPlan_{gebied}[keer_per_week],tblPlan_{gebied}[minuten]),0)"
_IEDEREEN = (
    f'[@indeling]="overig",SUMPRODUCT({_EIGEN}*1)>{VEEL},'
    f"SUMPRODUCT({_EIGEN}*1)=SUMPRODUCT(--(tblIndeling[leerjaar]=[@leerjaar]))"
)


@formule("plan_leerlingen", array=True)
class PlanLeerlingen:
    """Names, live over tblIndeling; a child from the other leerjaar as 'Thijs (6)'.

    While nobody has a group yet the strip says so, instead of the whole class list.
    """

    excel = (
        f'IF(AND({_IEDEREEN}),"{IEDEREEN}",'
        f'TEXTJOIN(", ",TRUE,IF({_EIGEN}>0,tblIndeling[leerling],""),'
        f'IF({_ANDER}>0,tblIndeling[leerling]&" ("&tblIndeling[leerjaar]&")","")))'
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        eigen, kinderen = rij.getal("leerjaar"), kinderen_in(rij, p)
        allen = [kind for kind in rij.inhoud.rijen("tblIndeling") if kind.leerjaar == eigen]
        if rij.tekst("indeling") == OVERIG and VEEL < len(kinderen) == len(allen):
            return IEDEREEN
        return ", ".join(
            kind.tekst("leerling") + ("" if kind.leerjaar == eigen else f" ({kind.leerjaar})")
            for kind in kinderen
        )


_IN_RIJ = f"({_EIGEN}+{_ANDER})"
_AANTAL, _RANG = "SUM([@doel_aantal])", "SUMPRODUCT((lst_rang_naam=[@doel_niveau])*lst_rang)"
_TELT = f"AND({_AANTAL}>0,{_RANG}>0)"
_PROCENT = f"[@gehaald]*100>=IF({_TELT},{_AANTAL}*{{deels}},[@gemeten]*{{deels}})"
_GENOEG = f"IF({_TELT},[@gehaald]>={_AANTAL},[@gehaald]*100>=[@gemeten]*{{behaald}})"
_DOELWOORDEN = (
    f"""IF([@leerjaar]<3," '"&[@doel_niveau]&"'"&IF({_RANG}={{hoogste_stap}},""," of verder"),"""
    f"""" op "&[@doel_niveau]&IF({_RANG}={{hoogste}},""," of hoger"))&", doel "&{_AANTAL}"""
)


def doel_van(plan: Rij) -> tuple[int, int]:
    """Return how many children a goal asks for and on which rang; 0, 0 when it has no number."""
    aantal = int(plan.getal("doel_aantal") or 0)
    rang = rang_van(plan, plan.tekst("doel_niveau"))
    return (aantal, rang) if aantal > 0 < rang else (0, 0)


def _stappen(plan: Rij, p: Params) -> list[Decimal]:
    """Return how much each child went up or down since the period began, of who is known."""
    stappen = (kind.getal(f"{p['gebied']}_verschil") for kind in kinderen_in(plan, p))
    return [stap for stap in stappen if stap is not None]


def _rangen(plan: Rij, p: Params) -> list[int]:
    """Return the rang that each child with a new result is on."""
    rangen = (int(kind.getal(f"{p['gebied']}_rang_na") or 0) for kind in kinderen_in(plan, p))
    return [rang for rang in rangen if rang]


@formule("plan_gemeten")
class PlanGemeten:
    """How many children of a row have a new result; to compare with the old one, if need be."""

    excel = (
        f'IF([@indeling]="overig",0,IF({_TELT},SUMPRODUCT({_IN_RIJ}*({{rang_na}}>0)),'
        f'SUMPRODUCT({_IN_RIJ}*({{verschil}}<>""))))'
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> int:
        if rij.tekst("indeling") == OVERIG:
            return 0
        return len(_rangen(rij, p) if doel_van(rij)[0] else _stappen(rij, p))


@formule("plan_gehaald")
class PlanGehaald:
    """How many of them are on the niveau of the goal; without one, how many kept up."""

    excel = (
        f'IF([@indeling]="overig",0,IF({_TELT},SUMPRODUCT({_IN_RIJ}*({{rang_na}}>={_RANG})),'
        f'SUMPRODUCT({_IN_RIJ}*({{verschil}}<>"")*({{verschil}}>=0))))'
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> int:
        if rij.tekst("indeling") == OVERIG:
            return 0
        aantal, doel = doel_van(rij)
        if aantal:
            return sum(rang >= doel for rang in _rangen(rij, p))
        return sum(stap >= 0 for stap in _stappen(rij, p))


@formule("behaald_voorstel")
class BehaaldVoorstel:
    """What the goal itself counts: 'behaald: 3 van 6 op III of hoger, doel 2'.

    A goal without number and niveau is judged by who kept up: 'deels: 4 van 6 gelijk of hoger'.
    The outcome is that of `domein.evaluatie`, over the children with a new result.
    """

    excel = (
        f'IF([@gemeten]=0,"",IF({_GENOEG},"{BEHAALD}",IF({_PROCENT},"{DEELS}","{NIET}"))'
        f'&": "&[@gehaald]&" van "&[@gemeten]&IF({_TELT},{_DOELWOORDEN}," {GELIJK}"))'
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        afspraken = rij.inhoud.werkboek.school.evaluatie
        gehaald, van = (int(rij.getal(key) or 0) for key in ("gehaald", "gemeten"))
        aantal, rang = doel_van(rij)
        if not aantal:
            zin = uitkomst(gehaald, van, afspraken)
            return zin and f"{zin} {GELIJK}"
        zin, niveau = doel_uitkomst(gehaald, van, aantal, afspraken), rij.tekst("doel_niveau")
        if rij.leerjaar in PROFIEL_JONG:
            waar = f"'{niveau}'" + ("" if rang == int(p["hoogste_stap"]) else " of verder")
        else:
            waar = f"op {niveau}" + ("" if rang == int(p["hoogste"]) else " of hoger")
        return zin and f"{zin} {waar}, doel {aantal}"


@formule("plan_stand")
class PlanStand:
    """'groep 5: 8 van 15 kinderen, 4 te weinig voor de ambitie' for each leerjaar."""

    excel = "{stand}"

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        gebied = rij.inhoud.werkboek.gebied(p["gebied"])
        return " · ".join(_stand(rij, p["gebied"], leerjaar) for leerjaar in gebied.leerjaren)


def _stand(rij: Rij, gebied: str, leerjaar: int) -> str:
    school = rij.inhoud.werkboek.school
    rijen = [r for r in rij.inhoud.rijen("tblScores") if r.leerjaar == leerjaar]
    rangen = [int(r.tekst(f"{gebied}_rang")) for r in rijen]
    bekend = [rang for rang in rangen if rang]
    kop = f"groep {leerjaar}: "
    if leerjaar in PROFIEL_JONG:
        delen = [f"{rangen.count(i + 1)} {w}" for i, w in enumerate(school.observatiestappen)]
        return kop + ", ".join(delen)
    ambitie = school.ambitie(gebied, leerjaar)
    if not bekend:
        return kop + "nog geen niveaus"
    if ambitie is None:
        return f"{kop}{len(bekend)} kinderen met een niveau"
    genoeg = sum(rang >= school.systeem.rang(ambitie.niveau) for rang in bekend)
    tekort = (len(bekend) * ambitie.procent + 99) // 100 - genoeg
    slot = f", {tekort} te weinig voor de ambitie" if tekort > 0 else ", ambitie gehaald"
    return f"{kop}{genoeg} van {len(bekend)} kinderen{slot}"


@formule("plan_minuten")
class PlanMinuten:
    """'195 minuten per week van 300 lesminuten': what the groups ask together of the teacher."""

    excel = (
        f'IF({_MINUTEN}=0,"",{_MINUTEN}&" minuten per week"&IF({{lesminuten}}=0,"",'
        f'" van {{lesminuten}} lesminuten"&IF({_MINUTEN}>{{lesminuten}},'
        f'": "&({_MINUTEN}-{{lesminuten}})&" {TE_VEEL}","")))'
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        som, les = minuten_per_week(rij.inhoud, p["gebied"]), int(p["lesminuten"])
        if not som:
            return ""
        slot = f": {som - les} {TE_VEEL}" if som > les else ""
        return f"{som} minuten per week" + (f" van {les} lesminuten{slot}" if les else "")


def minuten_per_week(inhoud: Inhoud, gebied: str) -> int:
    """Return how many minutes a week the groups of a plan ask together."""
    nul = Decimal(0)
    rijen = inhoud.rijen(f"tblPlan_{gebied}")
    som = sum(((r.getal("keer_per_week") or nul) * (r.getal("minuten") or nul) for r in rijen), nul)
    return int(rond(som, 0))


@formule("plan_periode")
class PlanPeriode:
    """The running period in words."""

    excel = 'IFERROR(INDEX(lst_periode_tekst,MATCH(hgw_periode,lst_periode,0)),"")'

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        lijsten = rij.inhoud.werkboek.lijsten
        paren = dict(zip(lijsten["periode"], lijsten["periode_tekst"], strict=True))
        return str(paren.get(rij.inhoud.kop("hgw_periode")) or "")
