"""What asks attention: the number of open signals and the heaviest of them."""

from hgw_excel.schema.formule import Params, formule
from hgw_excel.schema.inhoud import Rij
from hgw_excel.schema.kolom import Waarde


@formule("zwaarte")
class Zwaarte:
    """Weight of a signal: 0 when its teacher decided to leave it, 3 for a strong one."""

    excel = (
        'IF([@leerling_id]="",0,IF(TRIM([@reactie])={bewust_niet},0,'
        "SUMPRODUCT((lst_sterkte=TRIM([@sterkte]))*lst_sterkte_nr)))"
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> int:
        lijsten = rij.inhoud.werkboek.lijsten
        bewust_niet = str(lijsten["reactie"][-1]).casefold()
        if not rij["leerling_id"] or rij.tekst("reactie").casefold() == bewust_niet:
            return 0
        sterkte = rij.tekst("sterkte").casefold()
        paren = zip(lijsten["sterkte"], lijsten["sterkte_nr"], strict=True)
        return next((int(str(nr)) for woord, nr in paren if str(woord).casefold() == sterkte), 0)


@formule("signaal_sleutel")
class SignaalSleutel:
    """leerling_id and weight, so that the heaviest signal can be found by a plain MATCH."""

    excel = '[@leerling_id]&"|"&[@zwaarte]'

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        return f"{rij.tekst('leerling_id')}|{rij.tekst('zwaarte')}"


@formule("aandacht")
class Aandacht:
    """'2  Rekenen: niveau V op M5.' or nothing."""

    excel = (
        'IF([@leerjaar]="","",IF(COUNTIFS(tblSignalen[leerling_id],[@leerling_id],'
        'tblSignalen[zwaarte],">0")=0,"",COUNTIFS(tblSignalen[leerling_id],[@leerling_id],'
        'tblSignalen[zwaarte],">0")&"  "&IFERROR(INDEX(tblSignalen[zin],MATCH([@leerling_id]&"|"&'
        "MAXIFS(tblSignalen[zwaarte],tblSignalen[leerling_id],[@leerling_id]),"
        'tblSignalen[sleutel],0)),"")))'
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> Waarde:
        if rij.leerjaar is None:
            return ""
        van_kind = rij.inhoud.alle_van("tblSignalen", rij["leerling_id"])
        eigen = [signaal for signaal in van_kind if signaal["zwaarte"] != 0]
        if not eigen:
            return ""
        zwaarste = max(eigen, key=lambda signaal: int(signaal.tekst("zwaarte")))
        return f"{len(eigen)}  {zwaarste.tekst('zin')}"


@formule("laatste_gesprek")
class LaatsteGesprek:
    """Date of the last talk of one kind with or about this pupil; nothing when none has a date."""

    laatste = (
        "MAXIFS(tblBesprekingen[datum],tblBesprekingen[leerling],[@leerling],"
        'tblBesprekingen[soort],"{soort}")'
    )
    excel = f'IF([@leerjaar]="","",IF({laatste}=0,"",{laatste}))'

    @staticmethod
    def waarde(rij: Rij, p: Params) -> Waarde:
        if rij.leerjaar is None:
            return ""
        data = [
            gesprek["datum"]
            for gesprek in rij.inhoud.rijen("tblBesprekingen")
            if gesprek.tekst("leerling").casefold() == rij.tekst("leerling").casefold()
            and gesprek.tekst("soort").casefold() == p["soort"]
        ]
        gevuld = [datum for datum in data if datum is not None]
        return max(gevuld, key=str) if gevuld else ""
