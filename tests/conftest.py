"""Settings and fixtures that every test shares."""

import os
import sys
from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests import libreoffice

settings.register_profile("ci", derandomize=True, deadline=None, print_blob=True)
settings.register_profile("dev", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "dev")


@pytest.fixture(scope="session")
def kantoor() -> Iterator[libreoffice.Kantoor]:
    """A running LibreOffice, one for the whole session."""
    with libreoffice.start() as programma:
        yield programma


@pytest.fixture(scope="module", autouse=True)
def geen_excel() -> Iterator[None]:
    """Close what a module opened with the engine that stands for Excel; most use none."""
    yield
    if motor := sys.modules.get("tests.motor"):
        motor.sluit_alles()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep all tests that drive LibreOffice in one worker, so that it starts once."""
    for item in items:
        if "kantoor" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.xdist_group("kantoor"))
