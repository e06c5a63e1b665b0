"""The hidden past: earlier results, closed periods, norms."""

from hgw_excel.domein.school import School
from hgw_excel.schema.formules.toetsen import params_van
from hgw_excel.schema.kolom import Column, Datum, Getal, Sheet, Table, Tekst

BANDEN = 12
"""Widest norm: AVI has twelve levels."""


def _verborgen(naam: str, tabel: Table) -> Sheet:
    return Sheet(naam, naam, zicht="verborgen", table=tabel)


def _kolom(key: str, *, personal: bool = False) -> Column:
    return Column(key, key.replace("_", " "), Tekst(), 14, "Bewaard door hgw.", "a",
                  personal=personal)  # fmt: skip


def toetsen(school: School) -> Sheet:
    """Return Toetsen: results of earlier years and extra tests, one row a result."""
    params = params_van(school)
    kolommen = (
        Column("leerling_id", "leerling_id", Tekst(), 14, "Bewaard door hgw.", "a"),
        _kolom("toets"), _kolom("moment"), _kolom("schooljaar"), _kolom("toetsversie"),
        _kolom("norm_versie"), _kolom("boekje"),
        Column("datum", "datum", Datum(), 11, "Bewaard door hgw.", "a"),
        Column("score", "score", Getal(-999, 9999), 9, "Bewaard door hgw.", "a"),
        Column("percentiel", "percentiel", Getal(0, 100), 9, "Bewaard door hgw.", "a"),
        _kolom("niveau"),
        Column("toetsnummer", "toetsnummer", Getal(0, 99), 9, "Rekent zelf.", "f", "toetsnummer",
               params),
        Column("tijd", "tijd", Getal(0, 99999), 9, "Rekent zelf.", "f", "tijd", params),
        Column("volgorde", "volgorde", Getal(0, 99999), 9, "Rekent zelf.", "f", "volgorde"),
        Column("sleutel", "sleutel", Tekst(), 24, "Rekent zelf.", "f", "toets_sleutel"),
    )  # fmt: skip
    return _verborgen("Toetsen", Table("tblToetsen", kolommen, "vrij", 1))


def indeling_archief() -> Sheet:
    """Return IndelingArchief: one row per pupil, period and gebied."""
    kolommen = tuple(
        Column("leerling_id", "leerling_id", Tekst(), 14, "Bewaard door hgw.", "a")
        if key == "leerling_id" else _kolom(key, personal=key == "waarom_anders")
        for key in ("leerling_id", "schooljaar", "periode", "gebied", "niveau", "voorstel",
                    "keuze", "aanpak", "waarom_anders")
    )  # fmt: skip
    return _verborgen("IndelingArchief", Table("tblIndelingArchief", kolommen, "vrij", 1))


def plan_archief() -> Sheet:
    """Return PlanArchief: the rows of closed plans.

    What was written of a plan as a whole, analyse and reflectie, has a row of its own there:
    without leerjaar.
    """
    teksten = ("doel", "inhoud", "aanpak", "organisatie", "evaluatie")
    slot = ("vervolg", "analyse", "reflectie")
    kolommen = tuple(
        _kolom(key, personal=key in (*teksten, *slot))
        for key in ("schooljaar", "periode", "gebied", "leerjaar", "indeling", *teksten,
                    "keer_per_week", "minuten", "doel_aantal", "doel_niveau", "behaald", *slot)
    )  # fmt: skip
    return _verborgen("PlanArchief", Table("tblPlanArchief", kolommen, "vrij", 1))


def overzicht_archief(school: School) -> Sheet:
    """Return OverzichtArchief: what stood on the groepsoverzicht per pupil and period.

    It has every gebied of the school: what was seen in groep 2 stays when the child is in groep 5.
    """
    teksten = ("stimulerend", "belemmerend", "onderwijsbehoeften", "doel")
    per_gebied = [
        *(Column(f"{vak.sleutel}_goed", f"{vak.kort} % goed", Getal(0, 100), 9,
                 "Bewaard door hgw.", "a") for vak in school.vakgebieden),
        *(Column(f"{g.sleutel}_observatie", f"{g.kort} observatie", Tekst(), 12,
                 "Bewaard door hgw.", "a") for g in school.ontwikkelgebieden),
    ]  # fmt: skip
    kolommen = (
        Column("leerling_id", "leerling_id", Tekst(), 14, "Bewaard door hgw.", "a"),
        _kolom("schooljaar"), _kolom("periode"), _kolom("sociaal_emotioneel"),
        _kolom("werkhouding"), *per_gebied, *(_kolom(key, personal=True) for key in teksten),
    )  # fmt: skip
    return _verborgen("OverzichtArchief", Table("tblOverzichtArchief", kolommen, "vrij", 1))


def normen() -> Sheet:
    """Return Normen: wide, one row per test and moment, bounds ascending from g1."""
    kolommen = (
        _kolom("sleutel"), _kolom("toets"), _kolom("versie"), _kolom("norm_versie"),
        _kolom("moment"),
        Column("volgorde", "volgorde", Getal(0, 99), 9, "Bewaard door hgw.", "a"),
        _kolom("systeem"),
        *(Column(f"g{i}", f"g{i}", Getal(-999, 1e308), 8, "Bewaard door hgw.", "a")
          for i in range(1, BANDEN + 1)),
        *(Column(f"n{i}", f"n{i}", Tekst(), 6, "Bewaard door hgw.", "a")
          for i in range(1, BANDEN + 1)),
        Column("gemiddelde", "gemiddelde", Getal(-999, 1e308), 9, "Bewaard door hgw.", "a"),
        _kolom("bron"),
    )  # fmt: skip
    return _verborgen("Normen", Table("tblNormen", kolommen, "vrij", 1))
