"""Start: where the file opens. No child's name stands here."""

from hgw_excel.domein.cyclus import STAPPEN
from hgw_excel.domein.school import School
from hgw_excel.schema.bladen.scores import uitslag_velden
from hgw_excel.schema.fragmenten import een_van_kolom, tekst
from hgw_excel.schema.gebied import Gebied
from hgw_excel.schema.kolom import (
    Column,
    Datum,
    Getal,
    HeadCell,
    Keuze,
    Sheet,
    Table,
    Tekst,
    Waarde,
)


def start(school: School, leerjaren: tuple[int, ...], gebieden: tuple[Gebied, ...]) -> Sheet:
    """Return the sheet Start with tblCyclus and all counts."""
    rijen: tuple[dict[str, Waarde], ...] = tuple(
        {"periode": periode.nummer, "stap": stap} for periode in school.periodes for stap in STAPPEN
    )
    kolommen = (
        Column("periode", "periode", Getal(1, 9, geheel=True), 12, "De periode.", role="k"),
        Column("stap", "stap", Tekst(), 19, "De stap van de cyclus.", role="k"),
        Column("klaar_op", "klaar op", Datum(), 12,
               "Typ de datum waarop deze stap klaar is, bijvoorbeeld 9-9-2026."),
    )  # fmt: skip
    tabel = Table("tblCyclus", kolommen, "vast", rijen=rijen)
    koppen = (*_gegevens(school), *_tellers(school, leerjaren, gebieden))
    return Sheet("Start", "Klassenmap", hulp_formule="start_regel", bouwer="start", table=tabel,
                 head=koppen, papier="A4", liggend=False, hoogte=21, namen=False)  # fmt: skip


def _gegevens(school: School) -> tuple[HeadCell, ...]:
    return (
        HeadCell("hgw_school", "school", Tekst(), "k"),
        HeadCell("hgw_brin", "brin", Tekst(), "k"),
        HeadCell("hgw_schooljaar", "schooljaar", Tekst(), "k"),
        HeadCell("hgw_groep", "groep", Tekst(), "k"),
        HeadCell("hgw_leerjaren", "leerjaren", Tekst(), "k"),
        HeadCell("hgw_leerkrachten", "leerkrachten", Tekst(), "v",
                 "Wie er voor deze groep staat, bijvoorbeeld juf Marieke en meester Tom.",
                 personal=True),
        HeadCell("hgw_periode", "periode", Keuze("periode"), "v",
                 "De periode waarin jullie nu werken."),
        HeadCell("hgw_regel", "", Tekst(), "f", formule="start_regel",
                 params={"velden": "school schooljaar periode leerkrachten"}),
        HeadCell("hgw_klassenmap_versie", "sjabloonversie", Getal(0, 999), "k"),
    )  # fmt: skip


def _tel(naam: str, label: str, tabel: str, vol: str = "", leeg: str = "") -> HeadCell:
    """A count of rows of `tabel` with `vol` filled and `leeg` empty."""
    delen = [f'({tabel}[{key}]<>"")' for key in vol.split()]
    delen += [f'({tabel}[{key}]="")' for key in leeg.split()]
    params = {"tabel": tabel, "vol": vol, "leeg": leeg, "voorwaarde": "*".join(["1", *delen])}
    return HeadCell(naam, label, Getal(0, 9999), "f", formule="tel_rijen", params=params)


def _tellers(
    school: School, leerjaren: tuple[int, ...], gebieden: tuple[Gebied, ...]
) -> tuple[HeadCell, ...]:
    ingedeeld = [g.sleutel for g in gebieden if g.indelen]
    lijst = " ".join(ingedeeld)
    bespreken = school.aanpakken.bespreken
    keuzes = "+".join(
        f'SUMPRODUCT((tblIndeling[leerjaar]<>"")*(tblIndeling[{g}_keuze]<>""))' for g in ingedeeld
    )
    besproken = "+".join(
        f'COUNTIFS(tblIndeling[{g}_aanpak],"="&{tekst(bespreken)})' for g in ingedeeld
    )
    return (
        *(_leeg(school, gebieden, moment) for moment in ("M", "E")),
        _tel("hgw_open_signalen", "zonder reactie", "tblSignalen", "leerling_id", "reactie"),
        _tel("hgw_zonder_behoefte", "kinderen zonder onderwijsbehoefte", "tblGroepsoverzicht",
             "leerjaar", "onderwijsbehoeften"),
        HeadCell("hgw_bespreken", "keer bespreken", Getal(0, 9999), "f", formule="tel_aanpak",
                 params={"woord": bespreken, "gebieden": lijst, "som": besproken or "0"}),
        HeadCell("hgw_plannen_klaar", f"van de {len(ingedeeld)} plannen klaar", Getal(0, 99), "f",
                 formule="plannen_klaar",
                 params={"gebieden": lijst, "som": _klaar(ingedeeld)}),
        _aantal("hgw_kinderen", "kinderen", None),
        _tel("hgw_gesprekken", "gesprekken", "tblBesprekingen", "datum"),
        HeadCell("hgw_eigen_keuzes", "eigen keuzes", Getal(0, 9999), "f",
                 formule="eigen_keuzes", params={"gebieden": lijst, "som": keuzes or "0"}),
        HeadCell("hgw_samen", "", Tekst(), "f", formule="samen_tekst",
                 params={"tekst": _samen(leerjaren)}),
    )  # fmt: skip


def _aantal(naam: str, label: str, leerjaar: int | None) -> HeadCell:
    voorwaarde = (
        '--(tblScores[leerjaar]<>"")' if leerjaar is None else f"--(tblScores[leerjaar]={leerjaar})"
    )
    params = {"leerjaar": "" if leerjaar is None else str(leerjaar), "voorwaarde": voorwaarde}
    return HeadCell(naam, label, Getal(0, 99), "f", formule="aantal_kinderen", params=params)


def _samen(leerjaren: tuple[int, ...]) -> str:
    delen = [f'SUMPRODUCT(--(tblScores[leerjaar]={lj}))&" in groep {lj}"' for lj in leerjaren]
    return '&", "&'.join(delen)


def _leeg(school: School, gebieden: tuple[Gebied, ...], moment: str) -> HeadCell:
    delen = []
    for gebied in gebieden:
        if gebied.jong:
            sleutel = f"obs_{gebied.sleutel}_{moment.lower()}"
            delen.append(_leeg_in(gebied.jong, (sleutel,)))
        for toets in gebied.toetsen:
            leerjaren = set(school.verwacht(toets.sleutel, moment)) & set(gebied.oud)
            if leerjaren:
                delen.append(_leeg_in(tuple(sorted(leerjaren)), uitslag_velden(toets, moment)))
    label = "resultaten nog leeg"
    return HeadCell(f"hgw_leeg_{moment.lower()}", label, Getal(0, 9999), "f",
                    formule="resultaten_leeg",
                    params={"moment": moment, "som": "+".join(delen) or "0"})  # fmt: skip


def _leeg_in(leerjaren: tuple[int, ...], velden: tuple[str, ...]) -> str:
    factoren = [een_van_kolom("tblScores[leerjaar]", leerjaren)]
    factoren += [f'(tblScores[{veld}]="")' for veld in velden]
    return f"SUMPRODUCT({'*'.join(factoren)})"


def _klaar(ingedeeld: list[str]) -> str:
    delen = []
    for g in ingedeeld:
        t = f"tblPlan_{g}"
        bezet = f'({t}[indeling]<>"overig")*({t}[leerlingen]<>"")'
        delen.append(f'IF(SUMPRODUCT({bezet})=0,0,IF(SUMPRODUCT({bezet}*({t}[doel]=""))=0,1,0))')
    return "+".join(delen) or "0"
