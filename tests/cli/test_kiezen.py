"""`hgw signaleer --kies`: the counts, and then the groups that are asked for."""

import pytest

from hgw_excel.cli import kiezen
from hgw_excel.cli.scherm import Scherm
from tests.cli.hulp import draai
from tests.cli.signaalhulp import ANNA, LAAG, STUK, kind, klas

DEWI = klas(kind("Dewi", 0, 3, LAAG), naam="3")


@pytest.fixture
def typ(monkeypatch):
    """Let someone type these answers; then the typing has ended."""

    def vervang(*antwoorden: str) -> None:
        rij = iter(antwoorden)

        def lees() -> str:
            try:
                return next(rij)
            except StopIteration:
                raise EOFError from None

        monkeypatch.setattr(kiezen, "Scherm", lambda: Scherm(lees, breedte=79))

    return vervang


def test_of_several_classes_the_counts_come_first_and_then_what_is_asked_for(capsys, speel, typ):
    speel([klas(ANNA, aan_te_passen=1), DEWI], [STUK], 3)
    typ("7", "groep 3", "5/6", "")
    uitkomst = draai(capsys, "signaleer", "map", "--kies")
    telling_, fout, drie, vijf, slot = uitkomst.uit.split(
        "Welke groep wil je zien? (Enter: klaar) "
    )[:5]

    assert [naam for naam in ("Anna", "Dewi", "hgw controleer") if naam in telling_] == []
    assert "  Nog 1 keer iets aan te passen: kies 'Klassenmappen controleren' in" in telling_
    assert "kapot.xlsx" in telling_
    assert fout == "Die groep is er niet. Kies 5-6 of 3.\n"
    assert drie.splitlines() == [
        "",
        "Groep 3 (klassenmap 3.xlsx)",
        "  Dewi (leerjaar 3)",
        "    let op  S01  Rekenen: niveau IV op M5. [Scores, H12] (opgepakt)",
        "",
        "",
    ]
    assert ("Anna" in vijf, slot, uitkomst.code) == (True, "", 3)


@pytest.mark.parametrize("antwoorden", [(), ("0",), ("",)])
def test_the_question_can_be_left(capsys, speel, typ, antwoorden):
    speel([klas(ANNA), DEWI])
    typ(*antwoorden)

    assert draai(capsys, "signaleer", "map", "--kies").code == 0


def test_one_class_is_shown_at_once(capsys, speel, typ):
    speel([klas(ANNA, aan_te_passen=1)])
    typ()
    uit = draai(capsys, "signaleer", "map", "--kies").uit

    assert ("Anna" in uit, "Welke groep" in uit, "hgw controleer" in uit) == (True, False, False)
