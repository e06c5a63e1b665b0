"""The helper rows behind Datamuur and Groepjesblad: row i is row i of tblIndeling."""

from collections.abc import Callable

from hgw_excel.schema.formule import Params, formule
from hgw_excel.schema.formules.weergave_feiten import te_delen
from hgw_excel.schema.formules.weergave_muur_feiten import (
    BASIS,
    BESPREKEN,
    EIGEN_LEERLIJN,
    MET_ANDER,
    STIP,
    Kind,
    aanpak_van,
    gekozen_gebied,
    kinderen,
    twee_leerjaren,
)
from hgw_excel.schema.fragmenten import tekst
from hgw_excel.schema.gebied import Gebied
from hgw_excel.schema.inhoud import Rij
from hgw_excel.schema.kolom import Waarde
from hgw_excel.schema.werkboek import Workbook


def per_gebied(werkboek: Workbook, nr: str, maak: Callable[[Gebied], str]) -> str:
    """Return a CHOOSE over the gebieden; `nr` is the address of the chosen one."""
    delen = [maak(gebied) for gebied in werkboek.gebieden if gebied.indelen]
    return f"CHOOSE(MAX(1,{nr}),{','.join(delen)})"


def blok_excel(werkboek: Workbook, kop: str, aanpak: str) -> str:
    """Return the Excel text that turns an aanpak (its address) into its block."""
    woorden = werkboek.school.aanpakken
    muur = kop == "muur_gebied"
    paren = [(woord, blok) for blok, woord in enumerate(woorden.groepen, 1)]
    if twee_leerjaren(werkboek):
        paren.append((woorden.met_ander_leerjaar, MET_ANDER if muur else BASIS))
    if muur:
        paren.append((woorden.eigen_leerlijn, EIGEN_LEERLIJN))
    uit = str(BESPREKEN)
    for woord, blok in reversed(paren):
        uit = f"IF({aanpak}={tekst(woord)},{blok},{uit})"
    return uit


def _kind(rij: Rij, p: Params) -> Kind | None:
    alle = kinderen(rij.inhoud, p["kop"])
    i = int(p["i"])
    return alle[i - 1] if i <= len(alle) else None


@formule("weergave_muur_gebied")
class MuurGebied:
    """The place of the chosen gebied in its list, 0 when none is chosen."""

    excel = 'IF({kop}="",0,IFERROR(MATCH({kop},lst_gebied,0),0))'

    @staticmethod
    def waarde(rij: Rij, p: Params) -> int:
        gebied = gekozen_gebied(rij.inhoud, p["kop"])
        return te_delen(rij.inhoud).index(gebied) + 1 if gebied else 0


@formule("weergave_muur_leerjaren")
class MuurLeerjaren:
    """How many leerjaren the chosen gebied has in this class."""

    excel = "IF({nr}=0,0,{keuzes})"

    @staticmethod
    def waarde(rij: Rij, p: Params) -> int:
        gebied = gekozen_gebied(rij.inhoud, p["kop"])
        return len(gebied.leerjaren) if gebied else 0


@formule("weergave_muur_leerjaar")
class MuurLeerjaar:
    """The first or second (`kolom`) leerjaar of the chosen gebied, 0 when there is none."""

    excel = "IF({nr}=0,0,{keuzes})"

    @staticmethod
    def waarde(rij: Rij, p: Params) -> int:
        gebied = gekozen_gebied(rij.inhoud, p["kop"])
        plek = int(p["kolom"]) - 1
        return gebied.leerjaren[plek] if gebied and plek < len(gebied.leerjaren) else 0


@formule("weergave_muur_rij_leerjaar")
class MuurRijLeerjaar:
    """The leerjaar in row i of tblIndeling; '' when there is no such row."""

    excel = (
        'IF({i}>ROWS(tblIndeling[leerjaar]),"",'
        "INDEX(tblIndeling[leerjaar],MIN({i},ROWS(tblIndeling[leerjaar]))))"
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> Waarde:
        kind = _kind(rij, p)
        return kind.rij["leerjaar"] if kind else ""


@formule("weergave_muur_nummer")
class MuurNummer:
    """The number on the class list: the row in tblLeerlingen; 0 when there is none."""

    excel = (
        'IF({leerjaar}="",0,IFERROR(MATCH(INDEX(tblIndeling[leerling_id],{i}),'
        "tblLeerlingen[leerling_id],0),0))"
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> int:
        kind = _kind(rij, p)
        return kind.nummer if kind and kind.rij.leerjaar is not None else 0


@formule("weergave_muur_aanpak")
class MuurAanpak:
    """The aanpak of row i in the chosen gebied."""

    excel = 'IF(OR({nr}=0,{leerjaar}=""),"",{keuzes})'

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        kind = _kind(rij, p)
        return aanpak_van(kind.rij, gekozen_gebied(rij.inhoud, p["kop"])) if kind else ""


@formule("weergave_muur_eigen")
class MuurEigen:
    """1 when the teacher chose another aanpak than was proposed."""

    excel = 'IF({aanpak}="",0,{keuzes})'

    @staticmethod
    def waarde(rij: Rij, p: Params) -> int:
        kind = _kind(rij, p)
        return int(bool(kind and kind.eigen))


@formule("weergave_muur_blok")
class MuurBlok:
    """Block 1-3, a part of the strip, or 0; `keuzes` comes from `blok_excel`."""

    excel = 'IF({aanpak}="",0,{keuzes})'

    @staticmethod
    def waarde(rij: Rij, p: Params) -> int:
        kind = _kind(rij, p)
        return kind.blok if kind else 0


@formule("weergave_muur_code")
class MuurCode:
    """Block and column in one number; who joins the other leerjaar stands in its column."""

    excel = (
        "{blok}*10+IF(OR({blok}=0,{blok}>3),0,IF({aantal}<>2,1,"
        "IF({aanpak}={ander},IF({leerjaar}={tweede},1,2),IF({leerjaar}={tweede},2,1))))"
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> int:
        kind = _kind(rij, p)
        return kind.code if kind else 0


@formule("weergave_muur_orde")
class MuurOrde:
    """Class-list order as a whole number, so that a criterion never holds a comma."""

    excel = "{nummer}*1000+{i}"

    @staticmethod
    def waarde(rij: Rij, p: Params) -> int:
        kind = _kind(rij, p)
        aanwezig = kind is not None and kind.rij.leerjaar is not None
        return (kind.nummer if kind and aanwezig else 0) * 1000 + int(p["i"])


@formule("weergave_muur_volg")
class MuurVolg:
    """Code and place within it in one number, to find the child by."""

    excel = 'IF({blok}=0,0,{code}*1000+COUNTIFS({codes},{code},{ordes},"<"&{orde})+1)'

    @staticmethod
    def waarde(rij: Rij, p: Params) -> int:
        kind = _kind(rij, p)
        return kind.code * 1000 + kind.volg if kind and kind.blok else 0


_LEERLING = "INDEX(tblLeerlingen[{key}],MAX(1,{nummer}))"
_INITIAAL = f'LEFT({_LEERLING},1)&IF({_LEERLING}="","",".")'
_INITIALEN = "&".join(_INITIAAL.replace("{key}", key) for key in ("roepnaam", "achternaam"))
_NAAM = 'INDEX(tblIndeling[leerling],{i})&""'


@formule("weergave_muur_tekst")
class MuurTekst:
    """Number, name or initials, with the leerjaar where that is needed and a dot for a keuze."""

    excel = (
        f'IF({{blok}}=0,"",IF(muur_weergave="namen",{_NAAM},IF(muur_weergave="initialen",'
        f'{_INITIALEN},{{nummer}}&""))&IF(OR({{aantal}}>2,AND({{aantal}}=2,{{blok}}>3)),'
        f'" ("&{{leerjaar}}&")","")&IF({{eigen}}=1,"{STIP}",""))'
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        kind = _kind(rij, p)
        return kind.tekst if kind else ""


@formule("weergave_groepjes_tekst")
class GroepjesTekst:
    """The name of the child and nothing else."""

    excel = f'IF({{blok}}=0,"",{_NAAM})'

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        kind = _kind(rij, p)
        return kind.tekst if kind else ""
