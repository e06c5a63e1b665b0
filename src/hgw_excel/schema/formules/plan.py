"""Live parts of a plan: the label of a group, its names, and where the class stands now."""

from decimal import Decimal

from hgw_excel.domein.evaluatie import BEHAALD, DEELS, NIET, uitkomst
from hgw_excel.domein.getal import rond
from hgw_excel.domein.school import PROFIEL_JONG
from hgw_excel.schema.bladen.plan import OVERIG
from hgw_excel.schema.formule import Params, formule
from hgw_excel.schema.inhoud import Inhoud, Rij

TE_VEEL = "te veel"
"""What the line of minutes says when they don't fit in the lessons of a week."""

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
_NIEUW = f'SUMPRODUCT({_IN_RIJ}*({{verschil}}<>""))'
_GOED = f'SUMPRODUCT({_IN_RIJ}*({{verschil}}<>"")*({{verschil}}>=0))'


@formule("behaald_voorstel")
class BehaaldVoorstel:
    """'deels: 4 van 6': of those with a new result, so many kept up; see `domein.evaluatie`."""

    excel = (
        f'IF([@indeling]="overig","",IF({_NIEUW}=0,"",'
        f'IF({_GOED}*100>={_NIEUW}*{{behaald}},"{BEHAALD}",'
        f'IF({_GOED}*100>={_NIEUW}*{{deels}},"{DEELS}","{NIET}"))&": "&{_GOED}&" van "&{_NIEUW}))'
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        if rij.tekst("indeling") == OVERIG:
            return ""
        stappen = [kind.getal(f"{p['gebied']}_verschil") for kind in kinderen_in(rij, p)]
        nieuw = [stap for stap in stappen if stap is not None]
        goed = sum(stap >= 0 for stap in nieuw)
        return uitkomst(goed, len(nieuw), rij.inhoud.werkboek.school.evaluatie)


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
    som = sum(
        ((r.getal("keer_per_week") or nul) * (r.getal("minuten") or nul) for r in rijen), nul
    )
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
