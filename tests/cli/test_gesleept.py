"""Paths out of the line with which Windows started the shortcut."""

import sys

import pytest

from hgw_excel.cli import gesleept

CMD = r'C:\WINDOWS\system32\cmd.exe /c ""C:\Users\Zoë\Bureaublad\hgw-excel.cmd"'


@pytest.mark.parametrize(
    ("regel", "paden"),
    [
        (rf'{CMD} C:\a.xlsx"', [r"C:\a.xlsx"]),
        (rf'{CMD} C:\a&b.xlsx"', [r"C:\a&b.xlsx"]),
        (rf'{CMD} "C:\groep 5 & 6.xlsx" C:\x^y!z%TEMP%.xlsx"', [r"C:\groep 5 & 6.xlsx",
                                                                r"C:\x^y!z%TEMP%.xlsx"]),
        (rf'{CMD} "\\server\Één map"  C:\a;b,c=d(1).xlsx "', ["\\\\server\\Één map",
                                                              r"C:\a;b,c=d(1).xlsx"]),
        (f'{CMD} "', []),
        (f'{CMD}"', []),
        (CMD.replace("/c", "/C") + ' C:\\a"', ["C:\\a"]),
        (r'"C:\Windows\System32\cmd.exe"', None),
        (r"C:\Windows\System32\cmd.exe /c hgw-excel.cmd a b", None),
        ('cmd /c "C:\\iets.exe" a"', None),
        ("", None),
    ],
)  # fmt: skip
def test_what_was_dropped(regel, paden):
    assert gesleept.delen(regel) == paden


@pytest.mark.parametrize(
    ("regel", "gestart"),
    [(rf'{CMD} C:\a&b.xlsx"', [r"C:\a&b.xlsx"]), ("", ["controleer", "C:\\a"])],
)
def test_hgw_gets_them(monkeypatch, regel, gestart):
    """Typed in a window that was open already there is no such line."""
    gekregen = []
    monkeypatch.setattr(gesleept, "start", gekregen.append)
    monkeypatch.setattr(sys, "argv", ["gesleept", "controleer", "C:\\a"])
    monkeypatch.setenv(gesleept.VARIABELE, regel)

    gesleept.main()

    assert gekregen == [gestart]
