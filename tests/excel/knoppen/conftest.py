"""No button may fail by a fault of ours, and no test keeps a report in the folder of the user."""

import pytest

from hgw_excel import platform


@pytest.fixture(autouse=True)
def zonder_verslag(monkeypatch):
    """Fail when a report was made that the test did not take from the list."""
    verslagen = []
    monkeypatch.setattr(platform, "schrijf_log", lambda tekst: verslagen.append(tekst))
    yield verslagen
    assert verslagen == []
