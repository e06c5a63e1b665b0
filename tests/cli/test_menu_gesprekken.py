"""Each conversation: what is asked, what is said before anything is written, what is run."""

import os
from pathlib import Path

import pytest

from hgw_excel import platform
from hgw_excel.bouwen.macros import bronnen
from hgw_excel.cli.gesprek.consolideren import consolideren
from hgw_excel.cli.gesprek.controleren import controleren
from hgw_excel.cli.gesprek.demo import demo
from hgw_excel.cli.gesprek.klassenmappen import telling
from hgw_excel.cli.gesprek.lezen import lezen
from hgw_excel.cli.gesprek.macros import VRAAG
from hgw_excel.cli.gesprek.nieuw import nieuw
from hgw_excel.cli.gesprek.schoolmap import schoolmap
from hgw_excel.cli.gesprek.sessie import documenten
from hgw_excel.cli.gesprek.signaleren import signaleren
from hgw_excel.cli.onthouden import Geheugen, lees
from hgw_excel.domein.melding import KanNiet
from tests.cli.menuhulp import gesprek
from tests.e2e.school import leerlinglijst
from tests.klas import maak_groep

SLEEP = "Sleep de map of de bestanden in dit venster, of typ waar ze staan. Druk dan op Enter."


@pytest.fixture(autouse=True)
def thuis(tmp_path, monkeypatch):
    """A home of its own, so that nothing of the user is read or written."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(platform, "instellingenmap", lambda: tmp_path / "instellingen")
    return tmp_path


@pytest.fixture(autouse=True)
def onderdelen(monkeypatch):
    """What only klassenmappen with buttons need is missing, but where a test says otherwise."""
    er_zijn: list[str] = []
    monkeypatch.setattr(bronnen, "find_spec", lambda pakket: pakket in er_zijn or None)
    return er_zijn


@pytest.fixture
def klassen(thuis):
    """A folder with two klassenmappen by name."""
    map_ = thuis / "klassen"
    map_.mkdir()
    for groep in (5, 6):
        (map_ / f"klassenmap groep {groep}.xlsx").touch()
    return map_


@pytest.fixture
def school(thuis):
    """A school folder with an invented pupil file of one class of three."""
    map_ = thuis / "school"
    map_.mkdir()
    (map_ / "school.toml").touch()
    groep, _ = maak_groep((5,), 3)
    (map_ / "lijst.csv").write_text(leerlinglijst(groep.naam, groep.leerlingen), encoding="utf-8")
    return map_


def regels(tekst: str) -> list[str]:
    return [regel for regel in tekst.splitlines() if regel]


def test_reading_asks_for_the_klassenmappen(klassen):
    voorstel, tekst, sessie = gesprek(lezen, "controleer", "", "/weg", f"'{klassen}'")

    assert regels(tekst) == [
        "Waar staan de klassenmappen?",
        SLEEP,
        "Klassenmappen: ",
        "Er is nog niets gekozen. Sleep de map in dit venster.",
        "Klassenmappen: /weg",
        "'/weg' is er niet. Kijk de naam na of sleep de map in dit venster.",
        f"Klassenmappen: '{klassen}'",
        "Gekozen: 2 klassenmappen.",
        "Ze worden alleen gelezen; er verandert niets.",
    ]
    assert voorstel.opdrachten == (("controleer", str(klassen)),)
    assert (voorstel.schrijft, voorstel.resultaat) == (False, "")
    assert sessie.geheugen == lees() == Geheugen(str(klassen))


def test_controleren_has_a_new_folder_ready_for_copies(thuis, klassen):
    """Nothing is agreed to yet: the command asks, once it knows that there is something to mend."""
    (thuis / "klassen hersteld").mkdir()
    voorstel, tekst, _ = gesprek(controleren, "controleer", paden=[klassen])
    uit = str(thuis / "klassen hersteld-2")

    assert voorstel.opdrachten == (("controleer", str(klassen), "--herstel", uit, "--vraag"),)
    assert (voorstel.schrijft, voorstel.resultaat) == (False, uit)
    assert regels(tekst)[-1] == "Ze worden alleen gelezen; er verandert niets."


def test_controleren_where_no_folder_will_do(thuis, klassen):
    """All of the user's own folder is checked."""
    voorstel, _, _ = gesprek(controleren, "controleer", paden=[klassen, thuis])

    assert voorstel.opdrachten == (("controleer", str(klassen), str(thuis)),)
    assert (voorstel.schrijft, voorstel.resultaat) == (False, "")


def test_controleren_where_nobody_has_a_folder(klassen, monkeypatch):
    monkeypatch.setattr(os.path, "expanduser", lambda pad: pad)
    voorstel, _, _ = gesprek(controleren, "controleer", paden=[klassen])

    assert voorstel.opdrachten == (("controleer", str(klassen)),)


def test_what_was_dropped_is_not_asked_for(klassen):
    bestand = klassen / "klassenmap groep 5.xlsx"
    voorstel, tekst, sessie = gesprek(signaleren, "signaleer", paden=[bestand])

    assert voorstel.opdrachten == (("signaleer", str(bestand), "--kies"),)
    assert regels(tekst)[0] == "Gekozen: 1 klassenmap."
    assert (sessie.paden, sessie.geheugen.klassen) == ((), str(klassen))


def test_a_dropped_folder_without_a_workbook_is_asked_again(thuis, klassen):
    (thuis / "leeg").mkdir()
    voorstel, tekst, _ = gesprek(lezen, "controleer", str(klassen), paden=[thuis / "leeg"])

    assert regels(tekst)[0] == "Hier staat geen klassenmap (.xlsx). Kies een andere map."
    assert voorstel.opdrachten == (("controleer", str(klassen)),)


def test_enter_takes_the_folder_of_the_last_time(klassen):
    voorstel, tekst, _ = gesprek(lezen, "controleer", "", geheugen=Geheugen(str(klassen)))

    assert voorstel.opdrachten == (("controleer", str(klassen)),)
    assert regels(tekst)[2:4] == ["Alleen Enter kiest weer:", f"  {klassen}"]


def test_enter_takes_the_files_of_this_time(klassen):
    laatste = (str(klassen / "klassenmap groep 6.xlsx"),)
    voorstel, _, _ = gesprek(
        lezen, "controleer", "", geheugen=Geheugen(str(klassen)), laatste=laatste
    )

    assert voorstel.opdrachten == (("controleer", *laatste),)


def test_files_that_have_gone_are_no_default(klassen):
    weg = (str(klassen / "klassenmap groep 8.xlsx"),)
    voorstel, _, _ = gesprek(lezen, "controleer", "", geheugen=Geheugen(str(klassen)), laatste=weg)

    assert voorstel.opdrachten == (("controleer", str(klassen)),)


@pytest.mark.parametrize(
    ("namen", "zin"),
    [
        (["klassenmap groep 5.xlsx"], "1 klassenmap"),
        (["Klassenmap groep 5.xlsx", "klassenmap 6.xlsm"], "2 klassenmappen"),
        (["klassenmap 5.xlsx", "groep 6.xlsx"], "1 klassenmap en 1 ander Excel-bestand"),
        (["klassenmap 5.xlsx", "6.xlsx", "7.xlsx"], "1 klassenmap en 2 andere Excel-bestanden"),
        (["groep 6.xlsx"], "1 Excel-bestand"),
        (["groep 6.xlsx", "groep 7.xlsx", "brief.docx"], "2 Excel-bestanden"),
    ],
)
def test_telling(thuis, namen, zin):
    map_ = thuis / "telling"
    map_.mkdir()
    for naam in namen:
        (map_ / naam).touch()

    assert telling([str(map_)]) == zin


def test_many_files_are_counted_from_the_sixth(thuis):
    paden = [thuis / f"klassenmap groep {nummer}.xlsx" for nummer in range(1, 9)]
    for pad in paden:
        pad.touch()
    _, tekst, _ = gesprek(lezen, "controleer", "", laatste=tuple(map(str, paden)))

    assert regels(tekst)[3:9] == [*(f"  {pad}" for pad in paden[:5]), "  en nog 3"]


def test_consolideren(klassen):
    voorstel, tekst, _ = gesprek(consolideren, "consolideer", "", "", paden=[klassen])
    uit, ib = str(klassen / "schooloverzicht.xlsx"), str(klassen / "ib-overzicht.xlsx")

    assert voorstel.opdrachten == (("consolideer", str(klassen), "--uit", uit, "--ib", ib),)
    assert (voorstel.schrijft, voorstel.resultaat) == (True, uit)
    assert regels(tekst) == [
        "Gekozen: 2 klassenmappen.",
        "Waar komt het schooloverzicht?",
        "Alleen Enter kiest:",
        f"  {uit}",
        "Plaats: ",
        "Ook het ib-overzicht, met de namen van leerlingen? J/n: ",
        "Dit wordt geschreven:",
        f"  {uit} (nieuw)",
        f"  {ib} (nieuw)",
        "In de klassenmappen verandert niets.",
    ]


def test_consolideren_beside_school_toml_without_names(thuis, klassen):
    (thuis / "school.toml").touch()
    (thuis / "schooloverzicht.xlsx").touch()
    voorstel, tekst, _ = gesprek(consolideren, "consolideer", "", "n", paden=[klassen])
    uit = str(thuis / "schooloverzicht.xlsx")

    assert voorstel.opdrachten == (("consolideer", str(klassen), "--uit", uit, "--overschrijf"),)
    assert regels(tekst)[-3:] == [
        f"  {uit} (vervangt het oude)",
        "Van het oude blijft een kopie in _hgw/reserve, en wat bij de afspraken staat.",
        "In de klassenmappen verandert niets.",
    ]


@pytest.mark.parametrize(
    ("antwoord", "uit"),
    [
        ("juni", "klassen/juni.xlsx"),
        ("juni.xlsx", "klassen/juni.xlsx"),
        ("{thuis}", "schooloverzicht.xlsx"),
        ("'{thuis}/mijn overzicht'", "mijn overzicht.xlsx"),
        ("~/o.XLSX", "o.XLSX"),
    ],
)
def test_where_the_schooloverzicht_comes(thuis, klassen, antwoord, uit):
    antwoorden = (antwoord.format(thuis=thuis), "n")
    voorstel, _, _ = gesprek(consolideren, "consolideer", *antwoorden, paden=[klassen])

    assert voorstel.resultaat == str(thuis / uit)


def test_where_the_schooloverzicht_can_not_come(klassen):
    antwoorden = ("juni.pdf", "/weg/juni", "", "n")
    _, tekst, _ = gesprek(consolideren, "consolideer", *antwoorden, paden=[klassen])

    assert regels(tekst)[5:9:2] == [
        "'juni.pdf' moet op .xlsx eindigen.",
        "De map '/weg' is er niet. Kies een map die er is.",
    ]


def test_schoolmap(thuis):
    voorstel, tekst, sessie = gesprek(schoolmap, "schoolmap", "")
    doel = str(thuis / "schoolmap")

    assert voorstel.opdrachten == (("schoolmap", doel),)
    assert (voorstel.schrijft, voorstel.resultaat) == (True, doel)
    assert sessie.geheugen.school == doel
    assert regels(tekst) == [
        "Waar moet de schoolmap komen?",
        "Alleen Enter kiest:",
        f"  {doel}",
        "Plaats: ",
        "Er komt een bestand school.toml met de afspraken en een map normen in:",
        f"  {doel}",
        "Wat er al staat, blijft zoals het is.",
    ]


def test_schoolmap_in_the_dropped_folder(thuis):
    voorstel, _, sessie = gesprek(schoolmap, "schoolmap", paden=[thuis])

    assert (voorstel.opdrachten, sessie.paden) == ((("schoolmap", str(thuis)),), ())


def test_schoolmap_is_no_file_and_has_a_folder_above_it(thuis, klassen):
    bestand = klassen / "klassenmap groep 5.xlsx"
    antwoorden = (str(bestand), "/weg/school", "mijn school")
    voorstel, tekst, _ = gesprek(schoolmap, "schoolmap", *antwoorden)

    assert regels(tekst)[4:7:2] == [
        "'klassenmap groep 5.xlsx' is een bestand. Kies een map.",
        "De map '/weg' is er niet. Kies een map die er is.",
    ]
    assert voorstel.resultaat == str(thuis / "mijn school")


def test_demo_never_lands_in_a_folder_with_something_in_it(thuis):
    (thuis / "hgw-demo").mkdir()
    (thuis / "hgw-demo/iets").touch()
    voorstel, tekst, sessie = gesprek(demo, "demo", "")
    doel = thuis / "hgw-demo-2"

    assert voorstel.opdrachten == (("demo", str(doel)),)
    assert voorstel.resultaat == str(doel / "schooloverzicht.xlsx")
    assert f"  {doel}\n" in tekst
    assert (sessie.laatste, sessie.geheugen) == ((str(doel / "klassen"),), Geheugen())


def test_nieuw_asks_for_all_three(thuis, school):
    """Nothing is known yet; no pupil file, a folder and one that has gone are asked again."""
    antwoorden = (str(school), "", str(school), "/weg.xml", str(school / "lijst.csv"), "")
    voorstel, tekst, sessie = gesprek(nieuw, "nieuw", *antwoorden)
    lijst, uit = str(school / "lijst.csv"), str(school / "klassen")

    assert voorstel.opdrachten == (
        ("nieuw", "--school", str(school), "--leerlingen", lijst, "--uit", uit),
    )
    assert (voorstel.schrijft, voorstel.resultaat) == (True, uit)
    assert sessie.geheugen == Geheugen(uit, str(school))
    vraag = "Sleep het bestand in dit venster, of typ waar het staat."
    assert regels(tekst) == [
        "Welke map is van jullie school? Is er nog geen, zeg dan waar hij moet komen.",
        "Alleen Enter kiest:",
        f"  {thuis / 'schoolmap'}",
        f"Plaats: {school}",
        "Welk bestand komt uit de leerlingadministratie (EDEXML of een leerlinglijst)?",
        vraag,
        "Leerlingbestand: ",
        f"Er is nog geen bestand gekozen. {vraag}",
        f"Leerlingbestand: {school}",
        "Dit is een map. Kies het bestand zelf.",
        "Leerlingbestand: /weg.xml",
        f"'/weg.xml' is er niet. {vraag}",
        f"Leerlingbestand: {lijst}",
        "Waar komen de klassenmappen?",
        "Alleen Enter kiest:",
        f"  {uit}",
        "Plaats: ",
        "Het leerlingbestand heeft 1 groep en 3 leerlingen. Elke groep krijgt een klassenmap in:",
        f"  {uit}",
        "Wat in school.toml nog leeg is (school, brin, schooljaar), wordt ingevuld."
        " Niets van een leerkracht wordt overschreven.",
    ]


def test_nieuw_with_the_pupil_file_dropped(school):
    voorstel, tekst, _ = gesprek(nieuw, "nieuw", "", paden=[school / "lijst.csv"])

    assert voorstel.opdrachten[0][2::2] == (
        *(str(school), str(school / "lijst.csv"), str(school / "klassen")),
    )
    assert regels(tekst)[:2] == ["De schoolmap is:", f"  {school}"]


def test_nieuw_offers_the_edexml_in_the_school_folder(school):
    (school / "lijst.csv").rename(school / "Edex-2026.XML")
    voorstel, _, _ = gesprek(nieuw, "nieuw", "", "", paden=[school])

    assert voorstel.opdrachten[0][4] == str(school / "Edex-2026.XML")


def test_nieuw_does_not_guess_between_two_files(school):
    for naam in ("edex1.xml", "edex2.xml"):
        (school / naam).touch()
    _, tekst, _ = gesprek(nieuw, "nieuw", str(school / "lijst.csv"), "", paden=[school])

    assert "edex1.xml" not in tekst


def test_nieuw_in_a_folder_that_is_no_school_yet(thuis, school):
    """The agreements are made first; that too is said."""
    doel = thuis / "nieuwe school"
    voorstel, tekst, _ = gesprek(nieuw, "nieuw", str(doel), str(school / "lijst.csv"), "")

    assert [opdracht[0] for opdracht in voorstel.opdrachten] == ["schoolmap", "nieuw"]
    assert voorstel.opdrachten[0] == ("schoolmap", str(doel))
    assert "De schoolmap krijgt eerst een school.toml met de afspraken.\n" in tekst


@pytest.mark.parametrize(("antwoord", "erbij"), [("", ()), ("n", ()), ("j", ("--macros",))])
def test_nieuw_asks_for_buttons_where_they_can_be_made(school, onderdelen, antwoord, erbij):
    onderdelen += bronnen.NODIG
    voorstel, tekst, _ = gesprek(nieuw, "nieuw", "", antwoord, paden=[school / "lijst.csv"])

    assert voorstel.opdrachten[0][7:] == erbij
    assert f"{VRAAG} j/N: {antwoord}\n" in tekst


def test_nieuw_does_not_ask_for_buttons_that_can_not_be_made(school, onderdelen):
    onderdelen += bronnen.NODIG[:1]
    voorstel, tekst, _ = gesprek(nieuw, "nieuw", "", paden=[school / "lijst.csv"])

    assert ("--macros" in voorstel.opdrachten[0], "knoppen" in tekst) == (False, False)


def test_nieuw_counts_what_is_there(school, klassen):
    antwoorden = (str(klassen),)
    _, tekst, _ = gesprek(nieuw, "nieuw", *antwoorden, paden=[school / "lijst.csv"])
    (klassen / "klassenmap groep 6.xlsx").unlink()
    _, later, _ = gesprek(nieuw, "nieuw", *antwoorden, paden=[school / "lijst.csv"])

    assert "Daar zijn al 2 klassenmappen; die veranderen niet." in tekst
    assert "Daar is al 1 klassenmap; die verandert niet." in later


def test_nieuw_refuses_a_file_that_holds_no_pupils(school):
    """Dropped, then typed: the reason is told, and the question comes again."""
    leeg = school / "leeg.csv"
    leeg.touch()
    antwoorden = (str(leeg), str(school / "lijst.csv"), "")
    _, tekst, _ = gesprek(nieuw, "nieuw", *antwoorden, paden=[leeg, school / "school.toml"])
    zin = "'leeg.csv' kan niet gebruikt worden. Het bestand is leeg. Maak de export opnieuw."

    assert regels(tekst).count(zin) == 2


def test_documenten(thuis, monkeypatch):
    zonder = documenten()
    (thuis / "Documents").mkdir()
    met = documenten()
    monkeypatch.setattr(os.path, "expanduser", lambda pad: pad)

    assert (zonder, met) == (str(thuis), str(thuis / "Documents"))
    with pytest.raises(KanNiet):
        documenten()


def test_no_pupil_is_remembered(school, klassen):
    """Folders only: the name of a file may be a child's."""
    (klassen / "klassenmap Anna Jansen.xlsx").touch()
    gesprek(lezen, "controleer", paden=[klassen / "klassenmap Anna Jansen.xlsx"])
    gesprek(nieuw, "nieuw", "", paden=[school / "lijst.csv"])
    bewaard = (Path(platform.instellingenmap()) / "menu.json").read_text()

    assert "Anna" not in bewaard
    assert "lijst" not in bewaard
