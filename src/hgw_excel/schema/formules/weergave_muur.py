"""What stands on the Datamuur and the Groepjesblad, found in their helper rows."""

from hgw_excel.schema.formule import Params, formule
from hgw_excel.schema.formules.weergave_feiten import (
    GROEP_TEKST,
    PERIODE,
    aaneen,
    groep,
    periode,
)
from hgw_excel.schema.formules.weergave_muur_feiten import (
    BESPREKEN,
    gekozen_gebied,
    heeft_ambitie,
    in_blok,
    kinderen,
    op_plek,
)
from hgw_excel.schema.inhoud import Rij, als_tekst

KIES = "Kies een vakgebied"
OP_STROOK = 12
"""So many names fit in one part of the strip."""

_PLEK = "IF({aantal}=2,{twee},{een})"


def _soort(rij: Rij, p: Params) -> str:
    """Return which of two params counts: 'twee' when the gebied has two leerjaren here."""
    gebied = gekozen_gebied(rij.inhoud, p["kop"])
    return "twee" if gebied is not None and len(gebied.leerjaren) == 2 else "een"


def _zoek(rij: Rij, p: Params) -> tuple[int, int]:
    """Return the code and place a cell shows: `een` and `twee` are code * 1000 + place."""
    return divmod(int(p[_soort(rij, p)]), 1000)


@formule("weergave_muur_naam")
class MuurNaam:
    """The child on one place of a block; two leerjaren have a column each."""

    excel = f'IFERROR(INDEX({{teksten}},MATCH({_PLEK},{{volgs}},0)),"")'

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        return op_plek(kinderen(rij.inhoud, p["kop"]), *_zoek(rij, p))


_CODE = f"INT({_PLEK}/1000)"
_VOL = "IF({aantal}=2,{vol_twee},{vol_een})"


@formule("weergave_muur_slot")
class MuurSlot:
    """The last place of a column: the child, or 'en nog 3' when more come than `vol` places."""

    excel = (
        f'IF(COUNTIF({{codes}},{_CODE})>{_VOL},"en nog "&(COUNTIF({{codes}},{_CODE})'
        f"-{_VOL}+1),{MuurNaam.excel})"
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        code, _ = _zoek(rij, p)
        vol = int(p[f"vol_{_soort(rij, p)}"])
        aantal = sum(kind.code == code for kind in kinderen(rij.inhoud, p["kop"]))
        return MuurNaam.waarde(rij, p) if aantal <= vol else f"en nog {aantal - vol + 1}"


@formule("weergave_muur_telling")
class MuurTelling:
    """'8 · extra instructie'."""

    excel = 'COUNTIF({blokken},{blok})&" · {woorden}"'

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        aantal = len(in_blok(kinderen(rij.inhoud, p["kop"]), int(p["blok"])))
        return f"{aantal} · {p['woorden']}"


@formule("weergave_muur_kolomkop")
class MuurKolomkop:
    """'groep 5' above a column when the gebied has two leerjaren in this class."""

    excel = 'IF({aantal}=2,"groep "&{leerjaar},"")'

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        gebied = gekozen_gebied(rij.inhoud, p["kop"])
        if gebied is None or len(gebied.leerjaren) != 2:
            return ""
        return f"groep {gebied.leerjaren[int(p['kolom']) - 1]}"


@formule("weergave_muur_strooknaam")
class MuurStrooknaam:
    """The k-th child in a part of the strip."""

    excel = 'IFERROR(INDEX({teksten},MATCH({blok}*10000+{k},{volgs},0)),"")'

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        return op_plek(kinderen(rij.inhoud, p["kop"]), int(p["blok"]) * 10, int(p["k"]))


@formule("weergave_muur_strook")
class MuurStrook:
    """The names of a part of the strip, '–' when there are none."""

    excel = (
        'IF(COUNTIF({blokken},{blok})=0,"{leeg}",TEXTJOIN(", ",TRUE,{namen})'
        '&IF(COUNTIF({blokken},{blok})>{ruimte}," en nog "&(COUNTIF({blokken},{blok})-{ruimte}),'
        '""))'
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        namen = [kind.tekst for kind in in_blok(kinderen(rij.inhoud, p["kop"]), int(p["blok"]))]
        ruimte = int(p["ruimte"])
        slot = f" en nog {len(namen) - ruimte}" if len(namen) > ruimte else ""
        return aaneen(namen[:ruimte], ", ") + slot if namen else p["leeg"]


_GROEP = f'IF(hgw_groep="",""," · "&{GROEP_TEKST})'


@formule("weergave_muur_titel")
class MuurTitel:
    """'Rekenen · groep 5/6'."""

    excel = f'IF({{nr}}=0,"{KIES}",INDEX(lst_gebied,MAX(1,{{nr}}))&{_GROEP})'

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        gebied = gekozen_gebied(rij.inhoud, p["kop"])
        return aaneen([gebied.kort, groep(rij.inhoud)]) if gebied else KIES


@formule("weergave_muur_regel")
class MuurRegel:
    """'februari – juli · 27 van 29 kinderen ingedeeld'."""

    excel = (
        f'IF({{nr}}=0,"",IF({PERIODE}="","",{PERIODE}&" · ")&(COUNTIF({{blokken}},">0")'
        f'-COUNTIF({{blokken}},{BESPREKEN}))&" van "&COUNTIF({{blokken}},">0")'
        '&" kinderen ingedeeld")'
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        if gekozen_gebied(rij.inhoud, p["kop"]) is None:
            return ""
        blokken = [kind.blok for kind in kinderen(rij.inhoud, p["kop"]) if kind.blok]
        klaar = len(blokken) - blokken.count(BESPREKEN)
        return aaneen(
            [periode(rij.inhoud), f"{klaar} van {len(blokken)} kinderen ingedeeld"],
        )


@formule("weergave_muur_ambitie")
class MuurAmbitie:
    """The ambition and where the class stands now, as on the plan."""

    excel = 'IF({nr}=0,"",{keuzes})'

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        gebied = gekozen_gebied(rij.inhoud, p["kop"])
        if gebied is None:
            return ""
        ambitie = ""
        if heeft_ambitie(rij.inhoud.werkboek, gebied):
            ambitie = als_tekst(rij.inhoud.kop(f"plan_{gebied.sleutel}_ambitie"))
        stand = als_tekst(rij.inhoud.kop(f"plan_{gebied.sleutel}_stand"))
        return aaneen([f"ambitie: {ambitie}" if ambitie else "", f"nu {stand}"])


@formule("weergave_groepjes_vraag")
class GroepjesVraag:
    """Who stands in no group asks the teacher; '' when everybody has a place."""

    excel = 'IF(COUNTIF({blokken},{blok})=0,"","{woorden}")'

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        zonder = in_blok(kinderen(rij.inhoud, p["kop"]), int(p["blok"]))
        return p["woorden"] if zonder else ""
