"""The school folder: made, found, filled in, and never overwritten."""

import os
from pathlib import Path

import pytest
import tomlkit

from hgw_excel.domein.melding import KanNiet
from hgw_excel.school.instellingen import read_school
from hgw_excel.school.normen import read_normen
from hgw_excel.school.schoolmap import maak_schoolmap, voorbeeld_toml, vul_aan, zoek_school

BESTANDEN = [
    "normen/678_begrijpend_lezen_zwakst.csv",
    "normen/README.md",
    "normen/_FICTIEF_demo.csv",
    "normen/avi_verwacht.csv",
    "normen/eindtoets_inspectie_2014_2015.csv",
    "normen/eindtoets_schooltype.csv",
    "normen/emt_brus_jaarnormen.csv",
    "normen/inspectie_lvs_groepsnormen.csv",
    "normen/niveauwaarde_banden.csv",
    "normen/percentiel_indelingen.csv",
    "normen/referentieniveaus_signaleringswaarden.csv",
    "planzinnen.toml",
    "school.toml",
]


def inhoud(map_: Path) -> dict[str, bytes]:
    paden = (pad for pad in map_.rglob("*") if pad.is_file())
    return {pad.relative_to(map_).as_posix(): pad.read_bytes() for pad in paden}


def test_new_folder_is_complete_and_works(tmp_path):
    geschreven = maak_schoolmap(tmp_path / "school" / "de wilg")

    map_ = tmp_path / "school" / "de wilg"
    assert sorted(pad.relative_to(map_).as_posix() for pad in geschreven) == BESTANDEN
    assert sorted(inhoud(map_)) == BESTANDEN
    assert read_school(map_ / "school.toml")[1] == []
    assert read_normen(map_ / "normen", fictief=True)[1] == []


def test_what_is_there_is_left_alone(tmp_path):
    (tmp_path / "normen").mkdir()
    (tmp_path / "school.toml").write_text("van ons")
    (tmp_path / "normen" / "README.md").write_text("ook van ons")
    geschreven = maak_schoolmap(tmp_path)
    voor = inhoud(tmp_path)

    assert len(geschreven) == len(BESTANDEN) - 2
    assert voor["school.toml"] == b"van ons"
    assert voor["normen/README.md"] == b"ook van ons"
    assert (maak_schoolmap(tmp_path), inhoud(tmp_path)) == ([], voor)


def test_folder_that_can_not_be_made(tmp_path):
    (tmp_path / "bestand").write_text("")

    with pytest.raises(KanNiet, match="kan niet gemaakt worden"):
        maak_schoolmap(tmp_path / "bestand" / "school")


def leg(*paden: Path) -> None:
    for pad in paden:
        pad.parent.mkdir(parents=True, exist_ok=True)
        pad.write_text("")


def test_nearest_school_in_or_above(tmp_path):
    """
    school.toml
    a/klas.xlsx
    b/school.toml
    b/c/klas.xlsx
    """
    hoog, diep = tmp_path / "school.toml", tmp_path / "b" / "school.toml"
    een, twee = tmp_path / "a" / "klas.xlsx", tmp_path / "b" / "c" / "klas.xlsx"
    leg(hoog, diep, een, twee)
    gezocht = {
        "map": [tmp_path],
        "map boven": [tmp_path / "a"],
        "bestand": [een],
        "dieper": [twee],
        "zelf": [hoog],
        "bestaat niet": [tmp_path / "a" / "nog-niet.xlsx"],
        "samen": [een, tmp_path],
        "twee scholen": [een, twee],
        "niets": [],
    }

    assert {naam: zoek_school(paden) for naam, paden in gezocht.items()} == {
        "map": hoog,
        "map boven": hoog,
        "bestand": hoog,
        "dieper": diep,
        "zelf": hoog,
        "bestaat niet": hoog,
        "samen": hoog,
        "twee scholen": None,
        "niets": None,
    }


def test_no_school_anywhere(tmp_path):
    leg(tmp_path / "klas.xlsx")

    assert zoek_school([tmp_path / "klas.xlsx"]) is None


@pytest.fixture
def toml(tmp_path):
    pad = tmp_path / "school.toml"
    pad.write_bytes(voorbeeld_toml())
    return pad


def test_empty_values_are_filled_in_and_all_else_stays(toml):
    meldingen = vul_aan(toml, 'De "Wilg"', "99ZZ", "2026-2027")

    assert meldingen == []
    assert toml.read_bytes() == voorbeeld_toml().replace(
        b'school = "" ', b'school = "De \\"Wilg\\"" '
    ).replace(b'brin = "" ', b'brin = "99ZZ" ').replace(
        b'schooljaar = "" ', b'schooljaar = "2026-2027" '
    )
    school, fouten = read_school(toml)
    assert fouten == []
    assert (school.naam, school.brin, school.schooljaar) == ('De "Wilg"', "99ZZ", "2026-2027")


def test_what_someone_types_meanwhile_is_kept(toml, monkeypatch):
    echt = tomlkit.dumps

    def dumps(document: tomlkit.TOMLDocument) -> str:
        toml.write_bytes(b"getypt")
        return echt(document)

    monkeypatch.setattr(tomlkit, "dumps", dumps)
    with pytest.raises(KanNiet, match="intussen door iemand anders veranderd"):
        vul_aan(toml, "De Wilg", "99ZZ", "2026-2027")

    assert toml.read_bytes() == b"getypt"


def test_filled_values_are_never_overwritten(toml):
    vul_aan(toml, "De Wilg", "99ZZ", "2026-2027")
    voor, tijd = toml.read_bytes(), toml.stat().st_mtime_ns

    assert vul_aan(toml, "De Wilg", "99ZZ", "2026-2027") == []
    assert [(m.code, m.veld, str(m)) for m in vul_aan(toml, "X", "11AA", "2027-2028")] == [
        (
            "HGW196",
            "brin",
            "brin: in school.toml staat '99ZZ', in het leerlingbestand '11AA'. Klopt het "
            "leerlingbestand, verander dan school.toml.",
        ),
        (
            "HGW196",
            "schooljaar",
            "schooljaar: in school.toml staat '2026-2027', in het leerlingbestand '2027-2028'. Is "
            "dit het nieuwe schooljaar, verander het dan in school.toml.",
        ),
    ]
    assert (toml.read_bytes(), toml.stat().st_mtime_ns) == (voor, tijd)


@pytest.mark.parametrize(
    ("sleutel", "waarde", "zin"),
    [
        (
            "brin",
            "99ZZ1",
            "brin: in het leerlingbestand staat '99ZZ1'. Dat kan in school.toml niet. Vul het daar "
            "zelf in. Schrijf het als 99ZZ.",
        ),
        (
            "schooljaar",
            "1999-2000",
            "schooljaar: in het leerlingbestand staat '1999-2000'. Dat kan in school.toml niet. "
            "Vul het daar zelf in. Schrijf het als 2026-2027.",
        ),
        (
            "schooljaar",
            "2026-2028",
            "schooljaar: in het leerlingbestand staat '2026-2028'. Dat kan in school.toml niet. "
            "Vul het daar zelf in. Bedoel je '2026-2027'?",
        ),
        (
            "school",
            "De Wilg " * 12,
            f"school: in het leerlingbestand staat '{('De Wilg ' * 12)[:55]}...'. Dat kan in "
            "school.toml niet. Vul het daar zelf in. Gebruik er hooguit 80.",
        ),
    ],
)
def test_value_that_would_break_the_file_stays_out(toml, sleutel, waarde, zin):
    goed = {"school": "", "brin": "99ZZ", "schooljaar": "2026-2027"}
    meldingen = vul_aan(toml, *(goed | {sleutel: waarde}).values())

    assert [(m.code, m.veld, str(m)) for m in meldingen] == [("HGW197", sleutel, zin)]
    school, fouten = read_school(toml)
    assert fouten == []
    assert getattr(school, {"school": "naam"}.get(sleutel, sleutel)) == ""


def test_value_that_would_break_the_file_is_not_advised(toml):
    vul_aan(toml, "", "99ZZ", "")

    assert vul_aan(toml, "", "99ZZ1", "") == []


def test_nothing_known_changes_nothing(toml):
    assert vul_aan(toml, "", "", "") == []
    assert toml.read_bytes() == voorbeeld_toml()


@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
def test_windows_file_keeps_its_bom_and_line_ends(toml, bom):
    toml.write_bytes(bom + voorbeeld_toml().replace(b"\n", b"\r\n"))
    vul_aan(toml, "", "99ZZ", "")

    assert toml.read_bytes() == bom + voorbeeld_toml().replace(
        b'brin = "" ', b'brin = "99ZZ" '
    ).replace(b"\n", b"\r\n")


def test_keys_that_were_taken_out_come_back_at_the_top(toml):
    tekst = toml.read_text("utf-8")
    zonder = "\n".join(r for r in tekst.splitlines() if not r.startswith(("brin", "school = ")))
    toml.write_text(zonder + "\n", "utf-8")
    vul_aan(toml, "De Wilg", "99ZZ", "")

    school, fouten = read_school(toml)
    assert fouten == []
    assert (school.naam, school.brin) == ("De Wilg", "99ZZ")


@pytest.mark.parametrize(
    ("data", "zin"),
    [
        (b'school = "', "'school.toml' is geen leesbaar TOML-bestand. Er is niets veranderd."),
        (b'a = "\xeb"', "'school.toml' is geen leesbaar TOML-bestand. Er is niets veranderd."),
        (None, "'school.toml' kan niet gelezen worden. Het bestand of de map bestaat niet."),
    ],
)
def test_file_that_can_not_be_filled_in(toml, data, zin):
    os.unlink(toml) if data is None else toml.write_bytes(data)

    with pytest.raises(KanNiet) as fout:
        vul_aan(toml, "De Wilg", "99ZZ", "2026-2027")

    assert fout.value.zin == zin
    assert data is None or toml.read_bytes() == data
