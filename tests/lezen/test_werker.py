"""Child processes: one bad workbook never hides the others."""

import os
import pickle
import subprocess
import sys
import time

import pytest

from hgw_excel.domein.melding import KanNiet, Melding
from hgw_excel.lezen.grenzen import Grenzen
from hgw_excel.lezen.lees import read_safely
from hgw_excel.lezen.werker import COMMANDO, lees_stroom, read_all
from tests.lezen.maken import maak_klassenmap, met_rijen, vervang

KIND = """
import os, sys, time
from hgw_excel.lezen import kind
gewoon, gelezen = kind.read_safely, []
def read_safely(pad, **keuze):
    gelezen.append(pad)
    {doe}
    return gewoon(pad, **keuze)
kind.read_safely = read_safely
kind.main({geheugen})
"""


def kind(doe="pass", geheugen=1 << 30):
    """Return a command for a child that does something odd before it reads."""
    return (sys.executable, "-c", KIND.format(doe=doe, geheugen=geheugen))


@pytest.fixture
def paden(tmp_path):
    """Three honest workbooks, the middle one called 'lastig'."""
    namen = ("a.xlsx", "lastig.xlsx", "z.xlsx")
    return [maak_klassenmap(tmp_path / naam, nummer) for nummer, naam in enumerate(namen)]


@pytest.fixture
def processen(monkeypatch):
    """All children that were started."""
    gestart = []
    echt = subprocess.Popen

    def start(*args, **kwargs):
        gestart.append(echt(*args, **kwargs))
        return gestart[-1]

    monkeypatch.setattr(subprocess, "Popen", start)
    return gestart


def uitkomsten(gelezen):
    """Return the version of each workbook that was read, the code of each that was not."""
    return [x.code if isinstance(x, Melding) else x.versie for x in gelezen]


def test_answers_come_in_the_order_asked(paden):
    stappen = []

    gelezen = read_all(paden, werkers=2, voortgang=lambda klaar, van: stappen.append((klaar, van)))

    assert gelezen == [read_safely(pad) for pad in paden]
    assert stappen == [(1, 3), (2, 3), (3, 3)]


def test_nothing_to_read_starts_nothing(processen):
    assert read_all([]) == []
    assert processen == []


def test_one_child_is_reused_and_gone_afterwards(paden, processen):
    assert uitkomsten(read_all(paden, werkers=1)) == [0, 1, 2]
    assert [proces.returncode is not None for proces in processen] == [True]


def test_never_more_children_than_files(paden, processen):
    read_all(paden[:1], werkers=8)

    assert len(processen) == 1


@pytest.mark.parametrize("doe", ["os.abort()", "os._exit(0)", "sys.exit('weg')", "1 / 0"])
def test_child_that_dies_costs_only_its_own_file(paden, processen, doe):
    commando = kind(f"if 'lastig' in pad.name: {doe}")

    gelezen = read_all(paden, werkers=1, commando=commando)

    assert uitkomsten(gelezen) == [0, "HGW127", 2]
    assert gelezen[1].bestand == "lastig.xlsx"
    assert all(proces.returncode is not None for proces in processen)


def test_child_that_hangs_costs_only_its_own_file(paden, processen):
    commando = kind("if 'lastig' in pad.name: time.sleep(60)")
    begin = time.monotonic()

    gelezen = read_all(paden, werkers=1, grenzen=Grenzen(seconden=0.5), commando=commando)

    assert uitkomsten(gelezen) == [0, "HGW128", 2]
    assert gelezen[1].zin == "Het lezen duurde langer dan 0,5 seconden en is gestopt."
    assert time.monotonic() - begin < 10
    assert all(proces.returncode is not None for proces in processen)


def test_file_that_a_worn_child_stops_on_is_tried_in_a_fresh_one(paden):
    """The child dies on its second file, whichever that is."""
    commando = kind("if len(gelezen) == 2: os.abort()")

    assert uitkomsten(read_all(paden, werkers=1, commando=commando)) == [0, 1, 2]


@pytest.fixture
def zwaar(tmp_path):
    """A workbook within every limit: 1,500 cells that show one text of 32,000 characters."""
    cellen = "".join(f'<row r="{r}"><c r="A{r}" t="s"><v>0</v></c></row>' for r in range(1, 1501))
    pad = met_rijen(tmp_path / "zwaar.xlsx", cellen)
    return vervang(pad, "xl/sharedStrings.xml", "<t>", "<t>" + "x" * 32_000)


def test_memory_of_a_child_is_limited(paden, zwaar):
    krap = kind(geheugen=90_000_000)

    assert uitkomsten(read_all([zwaar, paden[2]], werkers=1, commando=krap)) == ["HGW127", 2]


def test_same_heavy_file_fits_in_the_usual_memory(zwaar):
    assert uitkomsten(read_all([zwaar])) == [None]


def test_limit_of_memory_is_set_in_the_usual_child(paden):
    """The child itself says what it may use."""
    doe = "import resource as r; sys.exit() if r.getrlimit(r.RLIMIT_AS)[0] != 1 << 30 else None"

    assert uitkomsten(read_all(paden[:1], commando=kind(doe))) == [0]


def test_stray_print_in_a_child_does_no_harm(paden):
    commando = kind("print('hallo', flush=True); os.write(1, b'x' * 99); os.write(2, b'y')")

    assert uitkomsten(read_all(paden, werkers=1, commando=commando)) == [0, 1, 2]


def test_child_is_not_fooled_by_a_module_in_the_current_folder(paden, tmp_path, monkeypatch):
    (tmp_path / "zipfile.py").write_text("raise SystemExit('not this one')")
    monkeypatch.chdir(tmp_path)

    assert uitkomsten(read_all([pad.relative_to(tmp_path) for pad in paden])) == [0, 1, 2]


def test_ctrl_c_ends_every_child_at_once(paden, processen):
    commando = kind("if 'lastig' in pad.name: time.sleep(60)")
    begin = time.monotonic()

    def stop(*_):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read_all(paden, werkers=2, voortgang=stop, commando=commando)

    assert time.monotonic() - begin < 5
    assert processen
    assert all(proces.returncode is not None for proces in processen)


@pytest.mark.parametrize("werkers", [1, 2])
def test_answer_that_is_no_answer_does_not_wait_for_ever(paden, werkers):
    """A fault of ours: it is not hidden, and nothing hangs."""
    commando = kind("kind.pickle.dumps = lambda *_: b'x'")

    with pytest.raises(pickle.UnpicklingError):
        read_all(paden, werkers=werkers, commando=commando)


@pytest.fixture
def veel(tmp_path):
    """A dozen workbooks, and a file in which a child writes which one it reads."""
    een = maak_klassenmap(tmp_path / "00.xlsx").read_bytes()
    paden = [tmp_path / f"{nummer:02}.xlsx" for nummer in range(12)]
    for pad in paden:
        pad.write_bytes(een)
    dagboek = tmp_path / "dagboek.txt"
    schrijf = f"open({str(dagboek)!r}, 'a').write(pad.name + chr(10))"
    return paden, dagboek, kind(schrijf)


def test_no_more_is_read_than_there_is_room_for(veel):
    """Two children, two files each: the fifth waits until the first has been taken."""
    paden, dagboek, commando = veel
    stroom = lees_stroom(paden, werkers=2, commando=commando)

    standen = []
    for _ in range(2):
        next(stroom)
        time.sleep(0.5)
        standen.append(sorted(dagboek.read_text().split()))
    stroom.close()

    assert standen == [[pad.name for pad in paden[:n]] for n in (4, 5)]


def test_everything_comes_however_little_room_there_is(veel):
    paden, _, commando = veel

    assert uitkomsten(lees_stroom(paden, werkers=2, commando=commando)) == [3] * 12


def test_stream_that_is_abandoned_ends_its_children(veel, processen):
    paden, dagboek, commando = veel
    stroom = lees_stroom(paden, werkers=2, commando=commando)
    next(stroom)
    del stroom

    assert [proces.returncode is not None for proces in processen] == [True, True]
    assert len(dagboek.read_text().split()) <= 4


def test_stream_that_nobody_starts_starts_nothing(paden, processen):
    lees_stroom(paden).close()

    assert processen == []


def test_a_child_reads_only_what_is_asked(paden):
    gelezen = read_all(paden, alleen={"TBLSCORES"}, werkers=1)

    assert gelezen == [read_safely(pad, alleen=("tblScores",)) for pad in paden]
    assert [(boek.versie, [*boek.tabellen]) for boek in gelezen] == [(None, ["tblScores"])] * 3


@pytest.mark.parametrize("commando", [("dit-bestaat-niet",), (sys.executable, "-c", "print('x')")])
def test_reader_that_does_not_start_is_said_in_one_sentence(paden, commando):
    with pytest.raises(KanNiet, match="start niet") as gevangen:
        read_all(paden, werkers=2, commando=commando)

    assert gevangen.value.code == 3


def test_child_ends_when_its_parent_is_gone():
    proces = subprocess.Popen(
        COMMANDO, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )

    _, fouten = proces.communicate(b"", timeout=20)

    assert (proces.returncode, fouten) == (0, b"")


def test_child_imports_only_what_reading_needs():
    zwaar = {"openpyxl", "pandas", "lxml", "click", "rich", "xlsxwriter", "subprocess", "asyncio"}
    vraag = f"import sys, hgw_excel.lezen.kind; print({zwaar!r} & sys.modules.keys())"
    wortel = os.pathsep.join(filter(None, sys.path))

    uit = subprocess.run(
        [sys.executable, "-c", vraag],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": wortel},
    )

    assert uit.stdout.strip() == "set()"
