"""Fixtures for the checks: a klassenmap from the table in the test's own docstring."""

from collections.abc import Callable

import pytest

from hgw_excel.schema.ruw import Boek
from tests.controle.tabel import maak_boek
from tests.voorbeeld import voorbeeld_school


@pytest.fixture
def boek(request) -> Callable[..., Boek]:
    """Return a function that turns the test's docstring into a klassenmap."""

    def maak(blad: str, leerjaren=(5,), school=None, **rest) -> Boek:
        doc = request.function.__doc__
        return maak_boek(doc, school or voorbeeld_school(), blad, leerjaren, **rest)

    return maak


@pytest.fixture
def scores(boek) -> Boek:
    """The docstring is the sheet Scores of a groep 5."""
    return boek("Scores")


@pytest.fixture
def leerlingen(boek) -> Boek:
    """The docstring is the sheet Leerlingen of a groep 5/6."""
    return boek("Leerlingen", (5, 6))


@pytest.fixture
def indeling(boek) -> Boek:
    """The docstring is the sheet Indeling of a groep 5."""
    return boek("Indeling")


@pytest.fixture
def besprekingen(boek) -> Boek:
    """The docstring is the sheet Besprekingen of a groep 5 with Anna, Bram and Chaima."""
    return boek("Besprekingen")
