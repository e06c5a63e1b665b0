"""What several end-to-end tests share."""

import pytest

from tests.e2e.spel import Gespeeld, speel
from tests.libreoffice import Kantoor


@pytest.fixture(scope="session")
def gespeeld(kantoor: Kantoor, tmp_path_factory: pytest.TempPathFactory) -> Gespeeld:
    """A class of which the teacher typed until February; no test changes its file."""
    return speel(kantoor, tmp_path_factory.mktemp("gespeeld"))
