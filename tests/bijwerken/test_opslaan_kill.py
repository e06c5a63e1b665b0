"""kill -9 in the middle of writing: the file is the old one or the new one, never half."""

import random
import signal
import subprocess
import sys
import time

import pytest

from hgw_excel.bijwerken.opslaan import ruim_op

GROOTTE = 300_000
SCHRIJVER = """
import itertools, os, sys
from pathlib import Path
{import_}
doel = Path(sys.argv[1])
for ronde in itertools.cycle((b"A", b"B")):
    {schrijf}
    os.write(1, b".")
"""
ATOMAIR = SCHRIJVER.format(
    import_="from hgw_excel.bijwerken.opslaan import schrijf",
    schrijf=f"schrijf(doel, ronde * {GROOTTE}, overschrijf=True)",
)
TER_PLEKKE = SCHRIJVER.format(import_="", schrijf=f"doel.write_bytes(ronde * {GROOTTE})")


def stuk(inhoud: bytes) -> bool:
    return len(inhoud) != GROOTTE or len(set(inhoud)) != 1


def schiet(program: str, doel, pogingen: int) -> int:
    """Kill a writer that often, at any moment after its first write; return how often it broke."""
    kapot = 0
    for _ in range(pogingen):
        schrijver = subprocess.Popen(
            [sys.executable, "-c", program, str(doel)], stdout=subprocess.PIPE
        )
        schrijver.stdout.read(1)
        time.sleep(random.uniform(0, 0.02))
        schrijver.send_signal(signal.SIGKILL)
        schrijver.communicate()
        kapot += stuk(doel.read_bytes())
    return kapot


@pytest.fixture
def doel(tmp_path):
    return tmp_path / "klassenmap.xlsx"


def test_killed_writer_never_leaves_half_a_file(doel):
    kapot = schiet(ATOMAIR, doel, pogingen=20)
    ruim_op(doel.parent)

    assert kapot == 0
    assert [pad.name for pad in doel.parent.iterdir()] == ["klassenmap.xlsx"]


def test_the_same_shots_break_a_file_written_in_place(doel):
    assert any(schiet(TER_PLEKKE, doel, pogingen=1) for _ in range(60))
