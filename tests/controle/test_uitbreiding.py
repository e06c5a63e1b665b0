"""Adding a check or a column touches one place only."""

from collections.abc import Iterator
from dataclasses import replace

from hgw_excel.controle.celvraag import Celvraag
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.controle.register import Bevinding, alle, boekenregel, celregel, klasregel
from hgw_excel.controle.tussen import vergelijk
from hgw_excel.domein.melding import Ernst, Melding
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.klassenmap import klassenmap
from hgw_excel.schema.kolom import Column, Getal
from hgw_excel.schema.werkboek import Workbook
from tests.controle.klasbouw import maak_inhoud, naar_boek
from tests.controle.wijzig import met_cel
from tests.voorbeeld import voorbeeld_school


@celregel("HGW399", "Geen dertien", Ernst.LET_OP)
def geen_dertien(vraag: Celvraag) -> Bevinding | None:
    """Het getal dertien brengt ongeluk."""
    if vraag.waarde != 13:
        return None
    return Bevinding("13 brengt ongeluk.", "Neem 14.", waarde=14)


@klasregel("HGW499", "Altijd raak", Ernst.TIP)
def altijd_raak(klas: Klas) -> Iterator[Bevinding]:
    """Elke klas krijgt deze tip."""
    yield Bevinding("Goed bezig.", **klas.plek("tblLeerlingen", 0, "leerling"))


@boekenregel("HGW699", "Samen", Ernst.TIP)
def samen(klassen, school) -> Iterator[Bevinding]:
    """Elk bestand krijgt deze tip."""
    yield from (Bevinding("Samen.", bestand=klas.bestand) for klas in klassen)


def test_a_new_check_appears_in_the_result():
    boek = naar_boek(maak_inhoud(voorbeeld_school(), (5,), ["Anna"]))
    boek = met_cel(boek, "tblScores", 0, "Rekenen DLE", 13.0)

    klas, meldingen = lees_klassenmap(boek, regels=[*alle(), geen_dertien, altijd_raak])

    kolom = boek.tabellen["tblScores"].koppen.index("Rekenen DLE")
    cel = boek.tabellen["tblScores"].adres(0, kolom)
    assert meldingen == [
        Melding("HGW499", Ernst.TIP, "klassenmap.xlsx", "Leerlingen", "F5", "leerling",
                "Goed bezig."),
        Melding("HGW399", Ernst.LET_OP, "klassenmap.xlsx", "Scores", cel, "Rekenen DLE",
                "13 brengt ongeluk.", "Neem 14."),
    ]  # fmt: skip
    assert klas.inhoud.waarde("tblScores", 0, "rekenen_dle") == 14


def test_only_the_given_checks_run():
    boek = naar_boek(maak_inhoud(voorbeeld_school(), (5,), ["Anna"]))
    boek = met_cel(boek, "tblScores", 0, "Rekenen M score", 9999.0)

    assert lees_klassenmap(boek, regels=[geen_dertien])[1] == []


def test_a_new_check_between_workbooks():
    klas, _ = lees_klassenmap(naar_boek(maak_inhoud(voorbeeld_school(), (5,), ["Anna"])))

    assert [str(m) for m in vergelijk([klas], regels=[samen])] == ["Samen."]


def met_kolom(school, leerjaren) -> Workbook:
    """Return the real schema with one column more on Scores, as one line in the schema would."""
    werkboek = klassenmap(school, leerjaren)
    kolom = Column("vlinders", "vlinders", Getal(0, 7, geheel=True), 9, "Hoeveel vlinders.")
    sheets = [
        replace(s, table=replace(s.table, columns=(*s.table.columns, kolom)))
        if s.table and s.table.name == "tblScores"
        else s
        for s in werkboek.sheets
    ]
    return replace(werkboek, sheets=tuple(sheets))


def test_a_new_column_is_read_and_its_faults_are_found():
    basis = maak_inhoud(voorbeeld_school(), (5,), ["Anna", "Bram", "Chaima"])
    werkboek = met_kolom(voorbeeld_school(), (5,))
    basis.ruw["tblScores"][0]["vlinders"] = 3
    boek = naar_boek(Inhoud(werkboek, basis.ruw, basis.kop_ruw))
    boek = met_cel(boek, "tblScores", 1, "vlinders", 9.0)
    boek = met_cel(boek, "tblScores", 2, "vlinders", "twee")

    klas, meldingen = lees_klassenmap(boek, schema=met_kolom)

    assert [(m.code, m.veld) for m in meldingen] == [("HGW309", "vlinders"), ("HGW308", "vlinders")]
    assert [klas.inhoud.waarde("tblScores", i, "vlinders") for i in range(3)] == [3, None, None]


def test_a_column_that_the_file_lacks_is_found():
    boek = naar_boek(maak_inhoud(voorbeeld_school(), (5,), ["Anna"]))

    _, meldingen = lees_klassenmap(boek, schema=met_kolom)

    assert [(m.code, m.veld) for m in meldingen] == [("HGW203", "vlinders")]
