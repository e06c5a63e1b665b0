"""Fixtures for the commands."""

from collections.abc import Sequence
from types import SimpleNamespace

import pytest

from hgw_excel import platform
from hgw_excel.domein.melding import Melding
from hgw_excel.school import signaleren
from hgw_excel.school.signaleren import Uitkomst
from hgw_excel.school.uitvoeren import Uitvoering


@pytest.fixture(autouse=True)
def eigen_instellingen(monkeypatch, tmp_path):
    """Let no test change which folders the menu of the user remembers."""
    ernaast = tmp_path.with_name(f"{tmp_path.name}-instellingen")
    monkeypatch.setattr(platform, "instellingenmap", lambda: ernaast)


@pytest.fixture
def speel(monkeypatch):
    """Let the library answer with these classes; return how it was called."""

    def vervang(
        klassen: Sequence[SimpleNamespace], meldingen: Sequence[Melding] = (), code: int = 0
    ) -> list[tuple]:
        gevraagd: list[tuple] = []

        def antwoord(paden, school, datum, *, voortgang):
            gevraagd.append((paden, school, datum))
            gevonden = len(klassen) + len(meldingen)
            return Uitkomst(list(meldingen), list(klassen), gevonden, code)

        monkeypatch.setattr(signaleren, "signaleer", antwoord)
        monkeypatch.setattr(signaleren, "voorbereid", lambda *_: Uitvoering(()))
        return gevraagd

    return vervang
