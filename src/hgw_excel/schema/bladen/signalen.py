"""Signalen: what the software noticed, and what the teacher does with it."""

from hgw_excel.schema.bladen.gedeeld import LEERLING
from hgw_excel.schema.formules.kop import sindsdien
from hgw_excel.schema.fragmenten import tekst
from hgw_excel.schema.gebied import Gebied
from hgw_excel.schema.kolom import Column, Datum, Getal, HeadCell, Keuze, Sheet, Table, Tekst

REACTIES = ("opgepakt", "bespreken", "bewust niet")

LEEG = "Er zijn nog geen signalen gemaakt. De intern begeleider doet dat, na de toetsen."
VOL = "Kies per signaal wat je ermee doet; je reactie blijft staan. Signalen van "


def signalen(gebieden: tuple[Gebied, ...]) -> Sheet:
    """Return the sheet Signalen."""
    kolommen = (
        Column("leerling_id", "leerling_id", Tekst(), 14, "De sleutel van het kind.", "a",
               grouped=True),
        LEERLING,
        Column("vakgebied", "vakgebied", Tekst(), 17, "Waar het signaal over gaat.", "a"),
        Column("code", "code", Tekst(), 7, "Welk signaal; zie Uitleg.", "a"),
        Column("zin", "zin", Tekst(lang=True), 50, "Wat er te zien is.", "a", personal=True),
        Column("sterkte", "sterkte", Tekst(), 11, "Hoe sterk het signaal is.", "a"),
        Column("sinds", "sinds", Datum(), 11, "Sinds wanneer het signaal er is.", "a"),
        Column("reactie", "reactie", Keuze("reactie"), 14,
               "Wat je ermee doet: opgepakt, bespreken of bewust niet."),
        Column("toelichting", "toelichting", Tekst(lang=True), 32,
               "Waarom, in je eigen woorden.", personal=True),
        Column("zwaarte", "zwaarte", Getal(0, 9), 8, "Rekent zelf.", "f", "zwaarte",
               {"bewust_niet": tekst(REACTIES[-1])}, grouped=True),
        Column("sleutel", "sleutel", Tekst(), 16, "Rekent zelf.", "f", "signaal_sleutel",
               grouped=True),
    )  # fmt: skip
    return Sheet(
        "Signalen", "Signalen", hulp_formule="sindsdien", zicht="rechts",
        head=_koppen(gebieden), table=Table("tblSignalen", kolommen, "vrij", aantal=3, filter=True),
        papier="A4", hoogte=0,
    )  # fmt: skip


def _koppen(gebieden: tuple[Gebied, ...]) -> tuple[HeadCell, ...]:
    velden = {
        "datum": "hgw_signalen_datum", "leeg": LEEG, "tekst": VOL, "een": "score",
        "meer": "scores", "tabel": "tblScores", "vol": "gezien", "nu": "stand", "toen": "gezien",
    }  # fmt: skip
    params = sindsdien((g.sleutel for g in gebieden), velden)
    return (
        HeadCell("hgw_signalen_datum", "signalen van", Datum(), "a"),
        HeadCell("hgw_hulp_signalen", "", Tekst(), "f", formule="sindsdien", params=params),
    )
