"""The counting line: on a terminal only, and gone at the end."""

import pytest

from hgw_excel import platform
from hgw_excel.cli.voortgang import voortgang


def tel_tot_drie() -> None:
    with voortgang("Lezen") as stap:
        for gedaan in range(1, 4):
            stap(gedaan, 3)


def test_silent_in_a_pipe(capsys):
    tel_tot_drie()

    assert capsys.readouterr() == ("", "")


def test_on_a_terminal_the_line_counts_and_goes(capsys, monkeypatch):
    monkeypatch.setattr(platform, "is_terminal", lambda stroom: True)
    tel_tot_drie()

    assert capsys.readouterr() == (
        "",
        "\rLezen: 1 van 3\rLezen: 2 van 3\rLezen: 3 van 3\r              \r",
    )


def breek_af() -> None:
    with voortgang("Lezen") as stap:
        stap(1, 3)
        raise ValueError("stuk")


def test_line_goes_when_it_fails(capsys, monkeypatch):
    monkeypatch.setattr(platform, "is_terminal", lambda stroom: True)
    with pytest.raises(ValueError, match="stuk"):
        breek_af()

    assert capsys.readouterr().err.endswith("\r              \r")
