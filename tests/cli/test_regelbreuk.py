"""A line is broken between words, under where its sentence began, and only in a window."""

import pytest

from hgw_excel import platform
from hgw_excel.cli.regelbreuk import breek

REGELS = [
    ("kort", 80, "kort"),
    ("", 80, ""),
    ("een twee drie vier vijf zes zeven acht", 31, "een twee drie vier vijf zes\n  zeven acht"),
    ("  tip  S01  een twee drie vier vijf", 31, "  tip  S01  een twee drie vier\n            vijf"),
    ("  aanpassen  HGW101  een twee drie", 31, "  aanpassen  HGW101  een twee\n  drie"),
    ("x" * 40, 31, "x" * 40),
]


@pytest.mark.parametrize(("regel", "kolommen", "gebroken"), REGELS)
def test_in_a_window(monkeypatch, regel, kolommen, gebroken):
    """Where the columns take half of the window, the rest goes to the left."""
    monkeypatch.setattr(platform, "is_terminal", lambda *_: True)
    monkeypatch.setenv("COLUMNS", str(kolommen))

    assert breek(regel) == gebroken


def test_in_a_file_a_line_stays_one_line(monkeypatch):
    monkeypatch.setattr(platform, "is_terminal", lambda *_: False)

    assert breek("een twee " * 30) == "een twee " * 30
