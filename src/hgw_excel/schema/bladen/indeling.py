"""Indeling: who gets which aanpak. The teacher's keuze always wins."""

from hgw_excel.domein.school import School
from hgw_excel.schema.bladen.gedeeld import SLEUTELS
from hgw_excel.schema.formules.kop import sindsdien
from hgw_excel.schema.formules.kop import teller_naam as teller_naam
from hgw_excel.schema.formules.opmerking import opmerking
from hgw_excel.schema.fragmenten import een_van, tekst
from hgw_excel.schema.gebied import Gebied
from hgw_excel.schema.kolom import Column, Datum, Getal, HeadCell, Keuze, Sheet, Table, Tekst

OVERIG = "overig"

LEEG = (
    "Anders? Kies in de kolom keuze; jouw keuze wint altijd. "
    "Er zijn nog geen voorstellen: nu geldt de afspraak van de school."
)
VOL = "Anders dan het voorstel? Kies in de kolom keuze; jouw keuze wint altijd. Voorstellen van "


def indeling(school: School, gebieden: tuple[Gebied, ...]) -> Sheet:
    """Return the sheet Indeling, with live counters per leerjaar above it."""
    in_te_delen = tuple(g for g in gebieden if g.indelen)
    kolommen = [
        *SLEUTELS,
        Column("rij", "rij", Getal(0, 999), 6, "Rekent zelf: de rij op Scores.", "f",
               "scores_rij", grouped=True),
    ]  # fmt: skip
    for gebied in in_te_delen:
        kolommen += _blok(school, gebied)
    kolommen += [
        Column("waarom_anders", "waarom anders", Tekst(lang=True), 18,
               "Waarom je anders koos dan het voorstel. Mag leeg blijven.", personal=True),
        _keer_intensief(school, in_te_delen),
    ]  # fmt: skip
    return Sheet(
        "Indeling", "Indeling", hulp_formule="sindsdien", bouwer="indeling",
        head=(*_koppen(in_te_delen), *_tellers(school, in_te_delen)),
        table=Table("tblIndeling", tuple(kolommen), "leerling", filter=True), papier="A3",
    )  # fmt: skip


def _keer_intensief(school: School, gebieden: tuple[Gebied, ...]) -> Column:
    woord = tekst(school.aanpakken.intensief)
    som = "+".join(f"([@{g.sleutel}_aanpak]={woord})" for g in gebieden) or "0"
    return Column(
        "keer_intensief", "aantal keer intensief", Getal(0, 99), 9,
        "Rekent zelf: bij hoeveel vakgebieden dit kind intensief krijgt.", "f",
        "keer_intensief", {"gebieden": " ".join(g.sleutel for g in gebieden), "som": som},
    )  # fmt: skip


def _blok(school: School, gebied: Gebied) -> list[Column]:
    g, kort, band, leerjaren = gebied.sleutel, gebied.kort, gebied.naam, gebied.leerjaren
    aanpak = {
        "gebied": g,
        "geldt": een_van("[@leerjaar]", leerjaren),
        "bespreken": tekst(school.aanpakken.bespreken),
    }
    return [
        Column(f"{g}_niveau", f"{kort} niveau", Tekst(), 9,
               "Rekent zelf: het niveau dat nu telt.", "f", "uit_scores", {"key": f"{g}_nu"},
               band, leerjaren=leerjaren),
        Column(f"{g}_voorstel", f"{kort} voorstel", Tekst(), 11,
               "Het voorstel van hgw. Anders? Kies in de kolom keuze.", "a", band=band,
               leerjaren=leerjaren),
        Column(f"{g}_keuze", f"{kort} keuze", Keuze("keuze"), 15,
               "Jouw keuze wint altijd. Leeg: het voorstel of de afspraak geldt.", band=band,
               leerjaren=leerjaren),
        Column(f"{g}_aanpak", f"{kort} aanpak", Tekst(), 15,
               "Rekent zelf: je keuze, anders het voorstel, anders de afspraak.", "f",
               "aanpak", aanpak, band, leerjaren=leerjaren),
        Column(f"{g}_reden", f"{kort} reden", Tekst(lang=True), 34,
               "Waarom dit het voorstel is.", "a", band=band, grouped=True, personal=True,
               leerjaren=leerjaren),
        Column(f"{g}_vorige_periode", f"{kort} vorige periode", Tekst(), 14,
               "De aanpak in de vorige periode.", "a", band=band, grouped=True,
               leerjaren=leerjaren),
        Column(f"{g}_niveau_toen", f"{kort} niveau bij voorstel", Tekst(), 11,
               "Het niveau toen het voorstel werd gemaakt.", "a", band=band, grouped=True,
               leerjaren=leerjaren),
        Column(f"{g}_verschil", f"{kort} verschil", Getal(-99, 99), 9,
               "Rekent zelf: zoveel niveaus hoger of lager dan aan het begin van de periode.", "f",
               "verschil", {"gebied": g}, band, True, leerjaren=leerjaren),
        Column(f"{g}_rang_na", f"{kort} rang na", Getal(0, 99), 9,
               "Rekent zelf: plaats van het niveau dat sinds het begin van de periode is gehaald.",
               "f", "rang_sinds", {"gebied": g}, band, True, leerjaren=leerjaren),
    ]  # fmt: skip


def _koppen(gebieden: tuple[Gebied, ...]) -> tuple[HeadCell, ...]:
    velden = {
        "datum": "hgw_voorstel_datum", "leeg": LEEG, "tekst": VOL, "een": "niveau",
        "meer": "niveaus", "tabel": "tblIndeling", "vol": "voorstel", "nu": "niveau",
        "toen": "niveau_toen",
    }  # fmt: skip
    params = sindsdien((g.sleutel for g in gebieden), velden)
    return (
        HeadCell("hgw_voorstel_datum", "voorstellen van", Datum(), "a"),
        HeadCell("hgw_hulp_voorstel", "", Tekst(), "f", formule="sindsdien", params=params),
    )


def opmerking_naam(gebied: str) -> str:
    """Return the defined name of what is worth a look in the groups of a gebied."""
    return f"opmerking_{gebied}"


def kinderen_naam(leerjaar: int) -> str:
    """Return the defined name of the number of children in a leerjaar."""
    return f"tel_kinderen_{leerjaar}"


def _tellers(school: School, gebieden: tuple[Gebied, ...]) -> tuple[HeadCell, ...]:
    leerjaren = sorted({leerjaar for g in gebieden for leerjaar in g.leerjaren})
    return (
        *(_kinderen(leerjaar) for leerjaar in leerjaren),
        *(
            HeadCell(teller_naam(g.sleutel, leerjaar, plek), aanpak, Getal(0, 99), "f",
                     formule="teller", params={"gebied": g.sleutel, "leerjaar": str(leerjaar),
                                               "aanpak": tekst(aanpak)})
            for g in gebieden
            for leerjaar in g.leerjaren
            for plek, aanpak in enumerate(school.aanpakken.keuzes)
        ),
        *(_overig(school, g, leerjaar) for g in gebieden for leerjaar in g.leerjaren),
        *(HeadCell(opmerking_naam(g.sleutel), "", Tekst(lang=True), "f",
                   formule="indeling_opmerking", params=opmerking(school, g))
          for g in gebieden),
    )  # fmt: skip


def _kinderen(leerjaar: int) -> HeadCell:
    params = {"leerjaar": str(leerjaar), "voorwaarde": f"--(tblScores[leerjaar]={leerjaar})"}
    return HeadCell(kinderen_naam(leerjaar), "kinderen", Getal(0, 99), "f",
                    formule="aantal_kinderen", params=params)  # fmt: skip


def _overig(school: School, gebied: Gebied, leerjaar: int) -> HeadCell:
    """Say who is in none of the three groups, so that the counters add up to all children."""
    keuzes, woorden = school.aanpakken.keuzes, school.aanpakken
    params = {}
    for letter, woord in zip(
        "abc", (woorden.bespreken, woorden.eigen_leerlijn, woorden.met_ander_leerjaar), strict=True
    ):
        params[letter] = teller_naam(gebied.sleutel, leerjaar, keuzes.index(woord))
        params[f"{letter}_woord"] = tekst(f" {woord}")
    return HeadCell(teller_naam(gebied.sleutel, leerjaar, OVERIG), OVERIG, Tekst(), "f",
                    formule="teller_overig", params=params)  # fmt: skip
