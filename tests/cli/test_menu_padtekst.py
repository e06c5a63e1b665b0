"""A dropped path, in every form that a terminal gives it."""

import os
import shlex
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel import platform
from hgw_excel.cli.padtekst import pad_in, paden_in

POSIX = [
    ("/a/b.xlsx", ["/a/b.xlsx"]),
    ("  /a/b.xlsx  ", ["/a/b.xlsx"]),
    ("'/a/klas 5.xlsx' ", ["/a/klas 5.xlsx"]),
    ('"/a/klas 5.xlsx"', ["/a/klas 5.xlsx"]),
    (r"/a/klas\ 5.xlsx ", ["/a/klas 5.xlsx"]),
    (r"/a/klas\ \(1\).xlsx", ["/a/klas (1).xlsx"]),
    ("/a/klas 5.xlsx", ["/a/klas 5.xlsx"]),
    ("/a/foto's.xlsx", ["/a/foto's.xlsx"]),
    (r"'/a/foto'\''s.xlsx'", ["/a/foto's.xlsx"]),
    ("/a/foto's.xlsx /a/b.xlsx", ["/a/foto's.xlsx", "/a/b.xlsx"]),
    ("/a/klas 5.xlsx /a/b.xlsx", ["/a/klas 5.xlsx", "/a/b.xlsx"]),
    ("'/a/klas 5.xlsx' '/a/b.xlsx'", ["/a/klas 5.xlsx", "/a/b.xlsx"]),
    (r"/a/klas\ 5.xlsx /a/b.xlsx", ["/a/klas 5.xlsx", "/a/b.xlsx"]),
    ("file:///a/klas%205.xlsx", ["/a/klas 5.xlsx"]),
    ("file://localhost/a/b.xlsx", ["/a/b.xlsx"]),
    ("file:///a/klas%205.xlsx file:///a/b.xlsx", ["/a/klas 5.xlsx", "/a/b.xlsx"]),
    ("'file:///a/klas%205.xlsx'", ["/a/klas 5.xlsx"]),
    ("& '/a/klas 5.xlsx'", ["/a/klas 5.xlsx"]),
    ("“/a/klas 5.xlsx”", ["/a/klas 5.xlsx"]),
    ("\u202a/a/b.xlsx", ["/a/b.xlsx"]),
    ("\x1b[200~/a/b.xlsx\x1b[201~", ["/a/b.xlsx"]),
    ("~/b.xlsx", ["/thuis/b.xlsx"]),
    ("/a/weg klas.xlsx", ["/a/weg klas.xlsx"]),
    ("'/a/weg klas.xlsx'", ["/a/weg klas.xlsx"]),
    ("/a/b.xlsx /a/weg.xlsx", ["/a/b.xlsx", "/a/weg.xlsx"]),
    ("", []),
    ("  ", []),
    ("'", ["'"]),
    ("''", []),
]
WINDOWS = [
    (r"C:\a\b.xlsx", [r"C:\a\b.xlsx"]),
    (r'"C:\a\klas 5.xlsx"', [r"C:\a\klas 5.xlsx"]),
    (r"C:\a\klas 5.xlsx", [r"C:\a\klas 5.xlsx"]),
    (r"& 'C:\a\klas 5.xlsx'", [r"C:\a\klas 5.xlsx"]),
    (r"& 'C:\a\foto''s.xlsx'", [r"C:\a\foto's.xlsx"]),
    (r"C:\a\foto's.xlsx", [r"C:\a\foto's.xlsx"]),
    (r'"C:\a\klas 5.xlsx" C:\a\b.xlsx', [r"C:\a\klas 5.xlsx", r"C:\a\b.xlsx"]),
    (r'"C:\a\klas 5.xlsx""C:\a\b.xlsx"', [r"C:\a\klas 5.xlsx", r"C:\a\b.xlsx"]),
    ("file:///C:/a/klas%205.xlsx", ["C:/a/klas 5.xlsx"]),
    ("file://server/klas/5.xlsx", ["//server/klas/5.xlsx"]),
    ('\u202a"C:\\a\\b.xlsx"', [r"C:\a\b.xlsx"]),
    (r'"C:\a\weg.xlsx"', [r"C:\a\weg.xlsx"]),
]
ER_ZIJN = {pad for _, paden in (*POSIX, *WINDOWS) for pad in paden if "weg" not in pad} - {"'"}


@pytest.mark.parametrize(("tekst", "paden"), POSIX)
def test_paths_on_linux_and_mac(monkeypatch, tekst, paden):
    monkeypatch.setattr(platform, "SYSTEEM", "linux")
    monkeypatch.setenv("HOME", "/thuis")

    assert paden_in(tekst, ER_ZIJN.__contains__) == paden


@pytest.mark.parametrize(("tekst", "paden"), WINDOWS)
def test_paths_on_windows(monkeypatch, tekst, paden):
    monkeypatch.setattr(platform, "SYSTEEM", "win32")

    assert paden_in(tekst, ER_ZIJN.__contains__) == paden


@pytest.mark.parametrize(
    ("tekst", "pad"),
    [
        ("/a/nieuw.xlsx", "/a/nieuw.xlsx"),
        ("/a/nieuw  twee.xlsx", "/a/nieuw  twee.xlsx"),
        ("'/a/nieuw  twee.xlsx'", "/a/nieuw  twee.xlsx"),
        (r"/a/nieuw\ twee.xlsx", "/a/nieuw twee.xlsx"),
        ("/a/auto's en foto's.xlsx", "/a/auto's en foto's.xlsx"),
        ("file:///a/nieuw%20twee.xlsx", "/a/nieuw twee.xlsx"),
        ("", ""),
    ],
)
def test_one_path_that_need_not_exist(monkeypatch, tekst, pad):
    monkeypatch.setattr(platform, "SYSTEEM", "linux")

    assert pad_in(tekst) == pad


ONZICHTBAAR = ("Cs", "Cc", "Cf", "Zs", "Zl", "Zp")
NAMEN = st.text(
    st.characters(exclude_characters="/", exclude_categories=ONZICHTBAAR, include_characters=" "),
    min_size=1,
)


@given(NAMEN)
def test_every_name_survives_quotes_and_an_address(naam):
    """Whatever is in the name: the quoted path and its address give the path back."""
    pad = f"/map/{naam}"

    assert paden_in(shlex.quote(pad), {pad}.__contains__) == [pad]
    assert paden_in(f"file://{quote(pad)}", {pad}.__contains__) == [pad]


def test_the_disk_itself_is_asked(tmp_path):
    """Two real files, one with an accent, typed without quotes."""
    paden = [tmp_path / "klas é 5.xlsx", tmp_path / "b.xlsx"]
    for pad in paden:
        pad.touch()

    assert paden_in(" ".join(map(str, paden))) == [str(pad) for pad in paden]


def test_a_long_line_of_nonsense_is_one_path():
    tekst = "la " * 2000

    assert paden_in(tekst) == [tekst.strip()]


def test_a_name_that_is_no_text_survives(tmp_path):
    """A byte that is no utf-8: Python keeps it as a surrogate."""
    pad = Path(os.fsdecode(os.fsencode(tmp_path) + b"/klas \xe9.xlsx"))
    pad.touch()

    assert paden_in(f"'{pad}'") == [str(pad)]
