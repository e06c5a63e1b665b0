"""Leftovers of writes that were broken off: ours go, everything else stays."""

import hashlib
import os
import socket
import time

import pytest

from hgw_excel import platform
from hgw_excel.bijwerken import beurt, resten
from hgw_excel.bijwerken.opslaan import schrijf
from hgw_excel.bijwerken.resten import ruim_op
from hgw_excel.lezen.bestanden import EIGEN_MAP
from tests.bijwerken.doel import namen

HIER = hashlib.sha256(socket.gethostname().encode()).hexdigest()[:8]


@pytest.fixture(autouse=True)
def alleen_11_leeft(monkeypatch):
    monkeypatch.setattr(platform, "leeft", lambda pid: pid == 11)


def leg_neer(map_, plek: str, pid: int, oud: int = 0) -> str:
    pad = map_ / f".hgw-{plek}-{pid}-{oud:08x}.tmp"
    pad.write_bytes(b"half")
    os.utime(pad, (time.time() - oud, time.time() - oud))
    return pad.name


def test_ruim_op_takes_only_what_is_abandoned(tmp_path):
    weg = [
        leg_neer(tmp_path, HIER, 22),
        leg_neer(tmp_path, HIER, 11, oud=resten.TE_OUD + 60),
        leg_neer(tmp_path, "00000000", 22, oud=resten.TE_OUD + 60),
    ]
    blijft = [leg_neer(tmp_path, "00000001", 22), leg_neer(tmp_path, HIER, 11)]
    for naam in (".hgw-eigen-notitie.tmp", "klassenmap.tmp", f"x.hgw-{HIER}-22-0123abcd.tmp"):
        (tmp_path / naam).write_bytes(b"van de leerkracht")
        blijft.append(naam)
    oud = tmp_path / f".hgw-{HIER}-33-0123abcd.tmp"
    oud.mkdir()

    assert sorted(pad.name for pad in ruim_op(tmp_path)) == sorted(weg)
    assert namen(tmp_path) == sorted([*blijft, oud.name])


def test_ruim_op_of_a_missing_folder(tmp_path):
    assert ruim_op(tmp_path / "weg") == []


def test_leftovers_among_the_reserve_copies_go_too(tmp_path):
    dag = tmp_path / resten.RESERVE / "2027-02-04"
    dag.mkdir(parents=True)
    anders = tmp_path / resten.RESERVE / "van de school"
    anders.mkdir()
    for map_ in (dag, anders):
        leg_neer(map_, HIER, 22)

    schrijf(tmp_path / "a.xlsx", b"nieuw")

    assert (namen(dag), len(namen(anders))) == ([], 1)


@pytest.mark.parametrize(("oud", "blijft"), [(resten.TE_OUD + 60, []), (0, [beurt.BEURT])])
def test_lock_file_of_a_power_cut(tmp_path, oud, blijft):
    (tmp_path / beurt.BEURT).write_bytes(b"")
    os.utime(tmp_path / beurt.BEURT, (time.time() - oud, time.time() - oud))

    ruim_op(tmp_path)

    assert namen(tmp_path) == blijft


def test_reserve_copies_lie_where_readers_do_not_look():
    assert resten.RESERVE.parts[0] == EIGEN_MAP
