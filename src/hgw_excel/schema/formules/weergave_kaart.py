"""The formulas of the Leerlingkaart. The helper table behind it has one row a gebied."""

from hgw_excel.schema.formule import Params, formule
from hgw_excel.schema.formules.weergave_feiten import (
    PERIODE,
    aaneen,
    hoofdletter,
    ingekort,
    met_hoofdletter,
    periode,
    tekst_in,
)
from hgw_excel.schema.formules.weergave_kaart_feiten import (
    NIET_TE_TEKENEN,
    Blok,
    blok,
    blokken,
    is_intern,
    kind_op_kaart,
    veld,
)
from hgw_excel.schema.inhoud import Rij, als_tekst
from hgw_excel.schema.kolom import Waarde

KIES = "Kies een kind"
ONBEKEND = "Dit kind staat niet met een leerjaar op het blad Leerlingen."
HULP = "Kies een kind en voor wie de kaart is. Afgedrukt wordt één A4, zonder deze regel."
VERDER = "Verder: "


@formule("weergave_kaart_rij")
class KaartRij:
    """The row of the chosen child in tblScores; 0 when it is not in the class (any more)."""

    excel = (
        'IFERROR(IF(OR(kaart_leerling="",INDEX(tblScores[leerjaar],MATCH(kaart_leerling,'
        'tblScores[leerling],0))=""),0,MATCH(kaart_leerling,tblScores[leerling],0)),0)'
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> int:
        kind = kind_op_kaart(rij.inhoud)
        return kind.i + 1 if kind else 0


@formule("weergave_kaart_kind")
class KaartKind:
    """A cell of the child's row in tblScores (`key`)."""

    excel = 'IF({rij}=0,"",INDEX(tblScores[{key}],MAX(1,{rij})))'

    @staticmethod
    def waarde(rij: Rij, p: Params) -> Waarde:
        kind = kind_op_kaart(rij.inhoud)
        return "" if kind is None else kind[p["key"]]


@formule("weergave_kaart_in")
class KaartIn:
    """The row of the child in another table, 0 when there is none."""

    excel = 'IF({id}="",0,IFERROR(MATCH({id},{tabel}[leerling_id],0),0))'

    @staticmethod
    def waarde(rij: Rij, p: Params) -> int:
        kind = kind_op_kaart(rij.inhoud)
        andere = kind.zelfde(p["tabel"]) if kind else None
        return andere.i + 1 if andere else 0


@formule("weergave_kaart_volg")
class KaartVolg:
    """Which of the child's gebieden this is: 1, 2 ...; 0 when it is none of them."""

    excel = 'IF({geldt},COUNTIF({boven},">0")+1,0)'

    @staticmethod
    def waarde(rij: Rij, p: Params) -> int:
        alle = blokken(rij.inhoud, plan=p["soort"] == "plan")
        sleutels = [blok.gebied.sleutel for blok in alle]
        return sleutels.index(p["gebied"]) + 1 if p["gebied"] in sleutels else 0


@formule("weergave_kaart_veld")
class KaartVeld:
    """One field of one gebied for the chosen child; `excel` comes from `veld_excel`."""

    excel = "{excel}"

    @staticmethod
    def waarde(rij: Rij, p: Params) -> Waarde:
        kind = kind_op_kaart(rij.inhoud)
        gebied = rij.inhoud.werkboek.gebied(p["gebied"])
        if p["veld"] == "naam":
            return gebied.kort
        if kind is not None:
            return veld(blok(kind, gebied), p["veld"])
        if p["veld"].startswith(("punt", "laag", "hoog")):
            return NIET_TE_TEKENEN
        return 0 if p["veld"] in ("lijn", "laatste") else ""


def _blok(rij: Rij, p: Params) -> Blok | None:
    alle = blokken(rij.inhoud, plan=p["soort"] == "plan")
    k = int(p["k"])
    return alle[k - 1] if k <= len(alle) else None


@formule("weergave_kaart_plek")
class KaartPlek:
    """In which row of the helper table the k-th gebied of the child stands; 0 for none."""

    excel = "IFERROR(MATCH({k},{volg},0),0)"

    @staticmethod
    def waarde(rij: Rij, p: Params) -> int:
        gevonden = _blok(rij, p)
        return rij.inhoud.werkboek.gebieden.index(gevonden.gebied) + 1 if gevonden else 0


@formule("weergave_kaart_toon")
class KaartToon:
    """A field of the k-th gebied of the child."""

    excel = 'IF({plek}=0,"",INDEX({kolom},MAX(1,{plek})))'

    @staticmethod
    def waarde(rij: Rij, p: Params) -> Waarde:
        gevonden = _blok(rij, p)
        return veld(gevonden, p["veld"]) if gevonden else ""


@formule("weergave_kaart_punt")
class KaartPunt:
    """A point of the line; where nothing is drawn the chart needs #N/A."""

    excel = "IF({plek}=0,NA(),INDEX({kolom},MAX(1,{plek})))"

    @staticmethod
    def waarde(rij: Rij, p: Params) -> Waarde:
        gevonden = _blok(rij, p)
        return veld(gevonden, p["veld"]) if gevonden else NIET_TE_TEKENEN


@formule("weergave_kaart_verder", array=True)
class KaartVerder:
    """The gebieden that have no block of their own, in one line."""

    excel = (
        f'IF(MAX({{volg}})<={{k}},"","{VERDER}"&TEXTJOIN(" · ",TRUE,'
        'IF({volg}>{k},{naam}&IF({nu}="",""," "&{nu}),"")))'
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        rest = blokken(rij.inhoud)[int(p["k"]) :]
        delen = [aaneen([blok.gebied.kort, blok.nu], " ") for blok in rest]
        return VERDER + aaneen(delen) if delen else ""


@formule("weergave_kaart_verder_toon")
class KaartVerderToon:
    """The same line in its merged cell: an array formula may not stand in one."""

    excel = "{cel}"

    @staticmethod
    def waarde(rij: Rij, p: Params) -> Waarde:
        return KaartVerder.waarde(rij, p)


@formule("weergave_kaart_titel")
class KaartTitel:
    """The name of the child."""

    excel = f'IF({{rij}}=0,"{KIES}",INDEX(tblScores[leerling],MAX(1,{{rij}})))'

    @staticmethod
    def waarde(rij: Rij, p: Params) -> Waarde:
        kind = kind_op_kaart(rij.inhoud)
        return kind["leerling"] if kind else KIES


@formule("weergave_kaart_hulp")
class KaartHulp:
    """What to do here, or that the chosen name is not in the class."""

    excel = f'IF(AND(kaart_leerling<>"",{{rij}}=0),"{ONBEKEND}","{HULP}")'

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        gekozen = als_tekst(rij.inhoud.kop("kaart_leerling"))
        return ONBEKEND if gekozen and kind_op_kaart(rij.inhoud) is None else HULP


@formule("weergave_kaart_voor")
class KaartVoor:
    """'Leerlingkaart voor ouders' or 'Leerlingkaart intern'."""

    excel = '"Leerlingkaart "&IF(kaart_voor="intern","intern","voor ouders")'

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        return "Leerlingkaart " + ("intern" if is_intern(rij.inhoud) else "voor ouders")


@formule("weergave_kaart_regel")
class KaartRegel:
    """'groep 6 · De Zonnewijzer · 2026-2027 · juf Marieke'."""

    excel = (
        'IF({rij}=0,"","groep "&{leerjaar}&IF(hgw_school="",""," · "&hgw_school)'
        '&IF(hgw_schooljaar="",""," · "&hgw_schooljaar)'
        '&IF(hgw_leerkrachten="",""," · "&hgw_leerkrachten))'
    )

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        kind = kind_op_kaart(rij.inhoud)
        if kind is None:
            return ""
        namen = ("hgw_school", "hgw_schooljaar", "hgw_leerkrachten")
        return aaneen([f"groep {kind.leerjaar}", *(als_tekst(rij.inhoud.kop(n)) for n in namen)])


@formule("weergave_kaart_kop_helpt")
class KaartKopHelpt:
    """'Wat helpt Noor'."""

    excel = '"Wat helpt"&IF({rij}=0,""," "&INDEX(tblScores[leerling],MAX(1,{rij})))'

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        kind = kind_op_kaart(rij.inhoud)
        return f"Wat helpt {tekst_in(kind, 'leerling')}" if kind else "Wat helpt"


@formule("weergave_kaart_kop_doel")
class KaartKopDoel:
    """'Doel en aanpak · februari – juli'."""

    excel = f'"Doel en aanpak"&IF({PERIODE}="",""," · "&{PERIODE})'

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        return aaneen(["Doel en aanpak", periode(rij.inhoud)])


_UIT_OVERZICHT = 'INDEX(tblGroepsoverzicht[{key}],MAX(1,{overzicht}))&""'
_ZIN = f'IF({{overzicht}}=0,"",{met_hoofdletter(f"({_UIT_OVERZICHT})")})'


@formule("weergave_kaart_zin")
class KaartZin:
    """A text of the Groepsoverzicht, begun with a capital and cut to its place."""

    excel = f'IF(LEN({_ZIN})>{{ruimte}},LEFT({_ZIN},{{ruimte}}-2)&" …",{_ZIN})'

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        kind = kind_op_kaart(rij.inhoud)
        overzicht = kind.zelfde("tblGroepsoverzicht") if kind else None
        return ingekort(hoofdletter(tekst_in(overzicht, p["key"])), int(p["ruimte"]))


@formule("weergave_kaart_alinea")
class KaartAlinea:
    """Two such texts (cells `een` and `twee`), each on lines of its own."""

    excel = '{een}&IF(AND({een}<>"",{twee}<>""),CHAR(10),"")&{twee}'

    @staticmethod
    def waarde(rij: Rij, p: Params) -> str:
        delen = [KaartZin.waarde(rij, {**p, "key": key}) for key in p["keys"].split()]
        return aaneen(delen, "\n")
