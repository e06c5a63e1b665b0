"""The counts on Start: what is still to do, and the class in numbers."""

from hgw_excel.schema.bladen.plan import OVERIG
from hgw_excel.schema.bladen.scores import uitslag_velden
from hgw_excel.schema.formule import Params, formule
from hgw_excel.schema.inhoud import Rij, als_tekst
from hgw_excel.schema.kolom import Waarde


@formule("start_regel")
class StartRegel:
    """School, schooljaar, period and teachers in one line."""

    excel = (
        'hgw_school&IF(hgw_school="",""," · ")&hgw_schooljaar&" · periode "&hgw_periode'
        '&IFERROR(" ("&INDEX(lst_periode_naam,MATCH(hgw_periode,lst_periode,0))&")","")'
        '&IF(hgw_leerkrachten="",""," · "&hgw_leerkrachten)'
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        kop = {n: als_tekst(rij.inhoud.kop(f"hgw_{n}")) for n in p["velden"].split()}
        lijsten = rij.inhoud.werkboek.lijsten
        namen = dict(zip(lijsten["periode"], lijsten["periode_naam"], strict=True))
        naam = namen.get(rij.inhoud.kop("hgw_periode"))
        begin = f"{kop['school']} · " if kop["school"] else ""
        slot = f" · {kop['leerkrachten']}" if kop["leerkrachten"] else ""
        tussen = f" ({naam})" if naam else ""
        return f"{begin}{kop['schooljaar']} · periode {kop['periode']}{tussen}{slot}"


@formule("aantal_kinderen")
class AantalKinderen:
    """Children who are here now, in one leerjaar or (`leerjaar` empty) in all."""

    excel = "SUMPRODUCT({voorwaarde})"

    @staticmethod
    def waarde(rij: Rij, p: Params) -> int:
        leerjaren = [kind.leerjaar for kind in rij.inhoud.rijen("tblScores")]
        if p["leerjaar"]:
            return leerjaren.count(int(p["leerjaar"]))
        return sum(leerjaar is not None for leerjaar in leerjaren)


@formule("resultaten_leeg")
class ResultatenLeeg:
    """Results the toetskalender asks at a moment that have neither score nor niveau."""

    excel = "{som}"

    @staticmethod
    def waarde(rij: Rij, p: Params) -> int:
        return sum(_leeg(kind, p["moment"]) for kind in rij.inhoud.rijen("tblScores"))


def _leeg(kind: Rij, moment: str) -> int:
    werkboek, m = kind.inhoud.werkboek, moment.lower()
    aantal = 0
    for gebied in werkboek.gebieden:
        if kind.leerjaar in gebied.jong:
            aantal += not kind.tekst(f"obs_{gebied.sleutel}_{m}")
        for toets in gebied.toetsen:
            if kind.leerjaar in werkboek.school.verwacht(toets.sleutel, moment):
                aantal += not any(kind.tekst(veld) for veld in uitslag_velden(toets, moment))
    return aantal


@formule("tel_rijen")
class TelRijen:
    """Rows of a table in which `vol` is filled and `leeg` is empty (either may be absent).

    `tabel` with a leerjaar column counts only children who are here.
    """

    excel = "SUMPRODUCT({voorwaarde})"

    @staticmethod
    def waarde(rij: Rij, p: Params) -> int:
        kolommen = rij.inhoud.werkboek.tabel(p["tabel"])
        vol = [*p["vol"].split(), *(["leerjaar"] if kolommen.has("leerjaar") else [])]
        return sum(
            all(r.tekst(key) for key in vol) and not any(r.tekst(key) for key in p["leeg"].split())
            for r in rij.inhoud.rijen(p["tabel"])
        )


@formule("tel_aanpak")
class TelAanpak:
    """How often an aanpak (`aanpak`) occurs over all gebieden."""

    excel = "{som}"

    @staticmethod
    def waarde(rij: Rij, p: Params) -> int:
        woord = p["woord"].casefold()
        return sum(
            kind.tekst(f"{g}_aanpak").casefold() == woord
            for kind in rij.inhoud.rijen("tblIndeling")
            for g in p["gebieden"].split()
        )


@formule("eigen_keuzes")
class EigenKeuzes:
    """How many choices differ from the proposal or, without one, from the school's mapping."""

    excel = "{som}"

    @staticmethod
    def waarde(rij: Rij, p: Params) -> int:
        return sum(
            bool(kind.tekst(f"{g}_keuze"))
            for kind in rij.inhoud.rijen("tblIndeling")
            if kind.leerjaar is not None
            for g in p["gebieden"].split()
        )


@formule("plannen_klaar")
class PlannenKlaar:
    """Plans in which every group with children has a goal."""

    excel = "{som}"

    @staticmethod
    def waarde(rij: Rij, p: Params) -> int:
        return sum(_klaar(rij, gebied) for gebied in p["gebieden"].split())


def _klaar(rij: Rij, gebied: str) -> bool:
    rijen = [r for r in rij.inhoud.rijen(f"tblPlan_{gebied}") if r.tekst("indeling") != OVERIG]
    bezet = [r for r in rijen if r.tekst("leerlingen")]
    return bool(bezet) and all(r.tekst("doel") for r in bezet)


@formule("samen_tekst")
class SamenTekst:
    """'15 in groep 5, 14 in groep 6'."""

    excel = "{tekst}"

    @staticmethod
    def waarde(rij: Rij, p: Params) -> Waarde:
        tellingen = [kind.leerjaar for kind in rij.inhoud.rijen("tblScores")]
        leerjaren = rij.inhoud.werkboek.leerjaren
        return ", ".join(f"{tellingen.count(lj)} in groep {lj}" for lj in leerjaren)
