"""What is decided about an environment and its shortcuts, and each way in which it can fail."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from hgw_excel import platform
from hgw_excel.domein.melding import KanNiet
from hgw_excel.installatie import applescript, installeren, maken, omgeving, start
from hgw_excel.installatie import snelkoppelingen as koppel
from hgw_excel.installatie.omgeving import MERK, Stand


class Opdrachten:
    """Takes the place of every program that is run: `codes` and words by a word of its line."""

    def __init__(self, **codes: tuple[int, str]) -> None:
        self.codes = codes
        self.gedaan = []

    def __call__(self, opdracht):
        self.gedaan.append(list(opdracht))
        soort = next((naam for naam in ("venv", "pip") if naam in opdracht), "keur")
        if soort == "venv":
            Path(opdracht[-1], "bin").mkdir(parents=True)
        code, tekst = self.codes.get(soort, (0, ""))
        return subprocess.CompletedProcess(opdracht, code, tekst)


@pytest.fixture
def wiel(tmp_path, monkeypatch):
    """A wheel, whose code has the fingerprint 'deze'."""
    for module in (omgeving, maken):
        monkeypatch.setattr(module, "vingerafdruk", lambda _: "deze")
    return tmp_path / "hgw_excel-9-py3-none-any.whl"


@pytest.fixture
def plek(tmp_path, monkeypatch):
    """A home of its own; returns the folder of the environment."""
    monkeypatch.setattr(platform, "SYSTEEM", "linux")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "gegevens"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "staat"))
    return platform.omgevingsmap()


@pytest.fixture
def programmas(monkeypatch):
    def speel(**codes):
        opdrachten = Opdrachten(**codes)
        monkeypatch.setattr(omgeving, "draai", opdrachten)
        return opdrachten

    return speel


def gemaakt(plek, merk="deze"):
    """An environment that hgw made."""
    plek.mkdir(parents=True)
    (plek / MERK).write_text(json.dumps({"wiel": merk}))


def installeer(plek, wiel, pakketten=None, **anders):
    gezegd = []
    installeren.installeer(plek, wiel, pakketten, gezegd.append, **anders)
    return gezegd


def alles(map_):
    return sorted(pad.relative_to(map_).as_posix() for pad in map_.rglob("*"))


def test_the_commands_of_a_new_one(plek, wiel, programmas, tmp_path):
    gedaan = programmas().gedaan
    installeer(plek, wiel, tmp_path / "usb")
    python = str(plek / "bin/python")
    pip = [sys.executable, "-I", "-m", "pip", "--python", python, "install"]
    pip += ["--quiet", "--no-input", "--disable-pip-version-check", "--retries", "2"]
    pip += ["--prefer-binary"]

    assert gedaan[:2] == [
        [sys.executable, "-I", "-m", "venv", "--without-pip", str(plek)],
        [*pip, "--no-index", "--find-links", str(tmp_path / "usb"), f"{wiel}[excel,sjabloon]"],
    ]
    assert gedaan[2][:3] == [python, "-I", "-c"]


def test_a_python_without_pip_lets_the_environment_have_its_own(
    plek, wiel, programmas, monkeypatch
):
    gedaan = programmas().gedaan
    monkeypatch.setattr(maken, "find_spec", lambda _: None)
    installeer(plek, wiel)

    assert gedaan[0] == [sys.executable, "-I", "-m", "venv", str(plek)]
    assert gedaan[1][:5] == [str(plek / "bin/python"), "-I", "-m", "pip", "install"]


def test_code_of_another_hgw_goes(plek, wiel, programmas):
    gemaakt(plek, "een ander")
    gedaan = programmas().gedaan
    installeer(plek, wiel)

    assert [deel[-2:] for deel in gedaan if "pip" in deel] == [
        ["--prefer-binary", f"{wiel}[excel,sjabloon]"],
        ["--force-reinstall", str(wiel)],
    ]


def test_proef_writes_nothing(plek, wiel, programmas, tmp_path):
    gedaan = programmas().gedaan

    assert installeer(plek, wiel, proef=True) == [
        "Python voor de knoppen wordt gemaakt:",
        f"  {plek}",
        "Snelkoppeling in het menu met programma's wordt gemaakt:",
        f"  {tmp_path}/gegevens/applications/hgw-excel.desktop",
        "Er is niets geschreven.",
    ]
    assert (gedaan, alles(tmp_path)) == ([], [])


def test_another_folder_is_said_not_to_serve_the_buttons(plek, wiel, programmas, tmp_path):
    programmas()

    gezegd = installeer(tmp_path / "elders", wiel, proef=True)

    assert gezegd[-3:] == [installeren.ANDERE_PLEK, f"  {plek}", "Er is niets geschreven."]


@pytest.mark.parametrize("soort", ["map", "bestand"])
def test_what_is_someone_elses_is_left_alone(plek, wiel, programmas, soort):
    gedaan = programmas().gedaan
    (plek if soort == "map" else plek.parent).mkdir(parents=True)
    (plek / "foto.jpg" if soort == "map" else plek).write_text("van haar")

    with pytest.raises(KanNiet, match="staat al iets dat hgw niet gemaakt heeft"):
        installeer(plek, wiel)
    assert gedaan == []


def test_an_empty_folder_is_taken(plek, wiel):
    plek.mkdir(parents=True)

    assert omgeving.stand(plek, wiel) is Stand.NIEUW


def test_a_shortcut_of_someone_else_stays(plek, wiel, programmas):
    programmas()
    (koppeling,) = koppel.snelkoppelingen(plek)
    koppeling.pad.parent.mkdir(parents=True)
    koppeling.pad.write_text("van haar")

    gezegd = installeer(plek, wiel)

    assert gezegd[3:5] == [
        f"Snelkoppeling in het menu met programma's {installeren.NIET_DOOR_HGW}:",
        f"  {koppeling.pad}",
    ]
    assert koppeling.pad.read_text() == "van haar"


@pytest.mark.parametrize(
    ("codes", "pakketten", "zin"),
    [
        ({"venv": (1, "x")}, None, "Installeer het pakket python3-venv."),
        ({"pip": (1, "x")}, None, "Is er internet? Zonder internet kan het uit"),
        ({"pip": (1, "ERROR: [WinError 5] Access is denied: 'hgw.exe'")}, None, "Sluit Excel"),
        (
            {"pip": (1, "ERROR: No matching distribution found for lxml>=5\n")},
            "usb",
            "In 'usb' mist lxml voor deze computer en Python 3.",
        ),
        ({"pip": (1, "x")}, "usb", "In 'usb' mist een pakket voor deze computer"),
        ({"keur": (3, "")}, None, "geïnstalleerd, maar ze werken niet."),
    ],
)
def test_a_new_one_that_fails_is_gone_again(plek, wiel, programmas, codes, pakketten, zin):
    programmas(**codes)

    with pytest.raises(KanNiet) as fout:
        installeer(plek, wiel, pakketten and Path(pakketten))
    assert zin in fout.value.zin
    assert list(plek.parent.iterdir()) == []


def test_what_the_other_program_said_is_kept(plek, wiel, programmas, tmp_path):
    """Without the folders, in which the name of a user or a school may stand."""
    usb = tmp_path.parent / "Jansen"
    programmas(pip=(1, f"kapot: {usb}/click.whl, {usb.as_uri()}/x, {Path.home()}/y, {plek}/z"))

    with pytest.raises(KanNiet) as fout:
        installeer(plek, wiel, usb)
    log = Path(fout.value.zin.split("Het verslag staat in ")[1])
    assert log.read_text() == "kapot: .../click.whl, .../x, .../y, .../z"


def test_an_older_one_that_fails_stays(plek, wiel, programmas):
    """Its mark does not change, so the next run tries again."""
    gemaakt(plek, "een ander")
    programmas(pip=(1, "x"))

    with pytest.raises(KanNiet):
        installeer(plek, wiel)
    assert json.loads((plek / MERK).read_text()) == {"wiel": "een ander"}


def test_one_whose_python_is_gone_is_made_anew(plek, wiel, monkeypatch, programmas):
    gemaakt(plek)
    (plek / "lib").mkdir()
    programmas()
    monkeypatch.setattr(omgeving, "stand", lambda *_: Stand.KAPOT)

    assert installeer(plek, wiel)[1] == "Python voor de knoppen is hersteld:"
    assert not (plek / "lib").exists()


def test_a_broken_one_with_a_file_of_the_user_is_left_alone(plek, wiel, monkeypatch, programmas):
    gemaakt(plek)
    (plek / "mijn-brief.txt").write_text("van haar")
    programmas()
    monkeypatch.setattr(omgeving, "stand", lambda *_: Stand.KAPOT)

    with pytest.raises(KanNiet, match=r"Haal dit er eerst uit: mijn-brief\.txt\."):
        installeer(plek, wiel)
    assert alles(plek) == [MERK, "mijn-brief.txt"]


def test_one_that_can_not_be_moved_is_still_whole(plek, monkeypatch):
    gemaakt(plek)

    def bezet(*_):
        raise PermissionError(13, "bezet")

    monkeypatch.setattr(Path, "rename", bezet)

    with pytest.raises(KanNiet, match="Sluit Excel en probeer het opnieuw"):
        maken.haal_weg(plek)
    assert alles(plek.parent) == ["omgeving", f"omgeving/{MERK}"]


def test_a_folder_with_a_name_like_ours_stays(plek):
    """It was once the name that an environment got before it was deleted."""
    gemaakt(plek)
    ernaast = plek.with_name("omgeving.weg")
    ernaast.mkdir()
    (ernaast / "belangrijk.docx").write_text("van haar")

    maken.haal_weg(plek)

    assert alles(plek.parent) == ["omgeving.weg", "omgeving.weg/belangrijk.docx"]


def test_what_could_not_be_deleted_is_named(plek, monkeypatch):
    gemaakt(plek)
    monkeypatch.setattr(maken.shutil, "rmtree", lambda *_, **__: None)

    with pytest.raises(KanNiet, match=r"omgeving-weg-\w+' bleef iets over\. Gooi die map zelf weg"):
        maken.haal_weg(plek)
    assert not plek.exists()


def test_from_inside_it_is_not_mended(plek, wiel, programmas, monkeypatch):
    """Windows lets nobody replace a program that runs."""
    gemaakt(plek, "een ander")
    programmas()
    monkeypatch.setattr(sys, "prefix", str(plek))

    assert installeer(plek, wiel)[0] == f"Python voor de knoppen {installeren.NIET_ZELF}:"


@pytest.mark.parametrize(
    ("nodig", "basis", "zin"),
    [
        ((99, 0), "C:\\Python", r"is te oud; 3\.11 of nieuwer is nodig"),
        ((3, 11), "C:\\Program Files\\WindowsApps\\Python", "Python uit de Microsoft Store"),
    ],
)
def test_a_python_that_will_not_do(plek, wiel, monkeypatch, nodig, basis, zin):
    monkeypatch.setattr(platform, "SYSTEEM", "win32")
    monkeypatch.setattr(sys, "base_prefix", basis)
    monkeypatch.setattr(maken, "OUDSTE", nodig)

    with pytest.raises(KanNiet, match=zin):
        maken.maak(plek, Stand.NIEUW, wiel, None)
    assert not plek.exists()


def test_windows_and_mac_have_their_python_elsewhere(monkeypatch):
    gevonden = []
    for systeem in ("win32", "darwin"):
        monkeypatch.setattr(platform, "SYSTEEM", systeem)
        gevonden.append(omgeving.python_van(Path("o")).as_posix())

    assert gevonden == ["o/Scripts/python.exe", "o/bin/python"]


def test_each_system_is_asked_for_its_own_part_too(plek, wiel, programmas, monkeypatch):
    gemaakt(plek)
    gedaan = programmas().gedaan
    for systeem in ("win32", "darwin", "linux"):
        monkeypatch.setattr(platform, "SYSTEEM", systeem)
        omgeving.stand(plek, wiel)

    assert [deel[-1] for deel in gedaan] == ["pythoncom", "appscript", "xlwings"]


def test_away_leaves_what_is_not_ours(plek):
    plek.mkdir(parents=True)
    (plek / "foto.jpg").touch()
    (koppeling,) = koppel.snelkoppelingen(plek)
    koppeling.pad.parent.mkdir(parents=True)
    koppeling.pad.write_text("van haar")
    gezegd = []
    installeren.haal_weg(plek, gezegd.append)

    assert gezegd[::2] == [
        f"Snelkoppeling in het menu met programma's {installeren.NIET_DOOR_HGW}:",
        f"Python voor de knoppen {installeren.NIET_DOOR_HGW}:",
        "Er is niets weggehaald.",
    ]
    assert ((plek / "foto.jpg").exists(), koppeling.pad.exists()) == (True, True)


@pytest.mark.parametrize("proef", [True, False])
def test_away_leaves_an_environment_with_a_file_of_the_user(plek, proef):
    gemaakt(plek)
    for naam in ("mijn-brief.txt", "xlwings64-0.37.8.dll", "Lib"):
        (plek / naam).write_text("x")
    gezegd = []
    installeren.haal_weg(plek, gezegd.append, proef=proef)

    assert gezegd == [
        f"Python voor de knoppen {installeren.VAN_EEN_ANDER.format('mijn-brief.txt')}:",
        f"  {plek}",
        "Er is niets weggehaald.",
    ]
    assert (plek / "mijn-brief.txt").exists()


def test_away_leaves_the_shortcut_of_another_environment(plek, tmp_path):
    (koppeling,) = koppel.snelkoppelingen(plek)
    koppel.zet(koppeling)
    gezegd = []
    installeren.haal_weg(tmp_path / "elders", gezegd.append)

    assert gezegd[::2] == [
        f"Snelkoppeling in het menu met programma's {installeren.ANDERE_OMGEVING}:",
        "Er is niets weggehaald.",
    ]
    assert koppeling.pad.read_bytes() == koppeling.inhoud


def test_away_with_proef_removes_nothing(plek):
    gemaakt(plek)
    (koppeling,) = koppel.snelkoppelingen(plek)
    koppel.zet(koppeling)
    gezegd = []
    installeren.haal_weg(plek, gezegd.append, proef=True)

    assert gezegd[::2] == [
        "Snelkoppeling in het menu met programma's wordt weggehaald:",
        "Python voor de knoppen wordt weggehaald:",
        "Er is niets weggehaald.",
    ]
    assert (plek.exists(), koppeling.pad.exists()) == (True, True)


def test_away_where_there_is_nothing(plek):
    gezegd = []
    installeren.haal_weg(plek, gezegd.append)

    assert gezegd == ["Er is niets om weg te halen."]


def test_mac_gets_the_script_of_xlwings(plek, monkeypatch):
    """Twice: the second time it is in order."""
    monkeypatch.setattr(platform, "SYSTEEM", "darwin")
    bron = plek / "lib/python3.13/site-packages/xlwings/xlwings-0.37.8.applescript"
    bron.parent.mkdir(parents=True)
    bron.write_text("script")
    for _ in range(2):
        (stap,) = installeren._mac(plek)
        if stap.doe:
            stap.doe()

    assert (stap.achteraf, stap.pad) == ("was al in orde", applescript.map_())
    assert (applescript.map_() / bron.name).read_text() == "script"


def test_mac_without_xlwings(plek, monkeypatch):
    monkeypatch.setattr(platform, "SYSTEEM", "darwin")

    with pytest.raises(KanNiet, match="mist een deel van xlwings"):
        applescript.zet(plek)


@pytest.mark.parametrize(("namen", "er"), [(["xlwings-0.37.8-cp311.whl"], True), ([], False)])
def test_the_rest_beside_it_means_no_network(tmp_path, namen, er):
    for naam in (*namen, "hgw_excel-9-py3-none-any.whl"):
        (tmp_path / naam).touch()

    assert start.zonder_internet(tmp_path) == (tmp_path if er else None)


@pytest.mark.parametrize(
    ("fout", "code", "zin"),
    [
        (KanNiet("Sluit Excel."), 4, "Sluit Excel.\n"),
        (RuntimeError("Anna"), 5, "Er ging iets mis in het programma zelf. Het verslag staat in "),
        (None, 0, ""),
    ],
)
def test_the_script_says_what_went_wrong(plek, tmp_path, monkeypatch, capsys, fout, code, zin):
    def speel(*_):
        if fout:
            raise fout

    monkeypatch.setattr(start, "installeer", speel)

    assert start.main([str(tmp_path / "w.whl"), str(tmp_path)]) == code
    assert capsys.readouterr().out.startswith(zin)
