"""What Excel hands over, on Windows and on a Mac, as the raw rows of a file."""

from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest

from hgw_excel import platform
from hgw_excel.excel.uitlezen import in_rijen, is_intern, is_opgeslagen, lees_gebied, namen_van
from hgw_excel.schema.ruw import CelFout

FORMULES = (("=1/0", "12", "tekst"), ("#N/A", "=LEFT(A1)", ""))


class Gebied:
    """A range of two rows; `ruw` is what it gives, errors as text only when asked."""

    formula = FORMULES

    def __init__(self, met_fouten: Any, getoond: Any = None) -> None:
        self.met_fouten = met_fouten
        self.api = SimpleNamespace(string_value=SimpleNamespace(get=lambda: getoond))

    def options(self, ndim: int, err_to_str: bool = False) -> Any:
        if err_to_str and platform.SYSTEEM == "darwin":
            raise TypeError("xlwings 0.37.8 can't on a Mac")
        kaal = [[None, Decimal("12.5"), "tekst"], [None, None, None]]
        return SimpleNamespace(value=self.met_fouten if err_to_str else kaal)


VERWACHT = {(0, 0): CelFout("#DIV/0!"), (1, 0): CelFout("#N/A")}


def test_errors_and_empty_texts_are_told_apart() -> None:
    inhoud = lees_gebied(Gebied([["#DIV/0!", 12.5, "tekst"], ["#N/A", None, None]]))

    assert inhoud.fouten == VERWACHT
    assert inhoud.waarden == [["", 12.5, "tekst"], ["", "", ""]]
    assert inhoud.formules == {(0, 0): "=1/0", (1, 1): "=LEFT(A1)"}


@pytest.mark.parametrize("fouten", [("#DIV/0!", "#N/A"), ("#DEEL/0!", "#N/B")])
def test_on_a_mac_the_shown_text_tells_it_in_its_own_language(
    monkeypatch: pytest.MonkeyPatch, fouten: tuple[str, str]
) -> None:
    monkeypatch.setattr(platform, "SYSTEEM", "darwin")
    deel, n_b = fouten

    inhoud = lees_gebied(Gebied(None, [[deel, "12,5", "tekst"], [n_b, "", ""]]))

    assert inhoud.fouten == VERWACHT


def test_a_newer_error_comes_as_a_number() -> None:
    gebied = Gebied([["#DIV/0!", 12.5, "tekst"], ["#N/A", None, None]])
    vorige = gebied.options

    def options(**wat: Any) -> Any:
        uit = vorige(**wat)
        uit.value = [list(rij) for rij in uit.value]
        uit.value[1][1] = -2146828288 + 2045
        return uit

    gebied.options = options  # type: ignore[method-assign]

    assert lees_gebied(gebied).fouten == VERWACHT | {(1, 1): CelFout("#SPILL!")}


@pytest.mark.parametrize(
    ("ruw", "breedte", "rijen"),
    [
        (5.0, 1, [[5.0]]),
        (["a", "b"], 2, [["a", "b"]]),
        (["a", "b"], 1, [["a"], ["b"]]),
        ((("a", "b"), ("c", "d")), 2, [["a", "b"], ["c", "d"]]),
    ],
)
def test_one_row_and_one_column_may_come_flat(ruw: Any, breedte: int, rijen: Any) -> None:
    assert in_rijen(ruw, breedte) == rijen


def namen(bron: Any) -> Any:
    los = [SimpleNamespace(name="hgw_groep", refers_to="=Start!$B$3")]

    class Namen(list[Any]):
        impl = SimpleNamespace(xl=bron)

    return SimpleNamespace(names=Namen(los))


@pytest.mark.parametrize("bron", [None, "alles"])
def test_on_a_mac_all_names_are_asked_at_once(
    monkeypatch: pytest.MonkeyPatch, bron: str | None
) -> None:
    monkeypatch.setattr(platform, "SYSTEEM", "darwin")
    alles = SimpleNamespace(
        name=SimpleNamespace(get=lambda: ["hgw_groep"]),
        references=SimpleNamespace(get=lambda: ["=Start!$B$3"]),
    )

    assert namen_van(namen(alles if bron else None)) == [("hgw_groep", "=Start!$B$3")]


@pytest.mark.parametrize(("systeem", "naam"), [("darwin", "saved"), ("win32", "Saved")])
@pytest.mark.parametrize("staat", [True, False])
def test_whether_it_was_saved(
    monkeypatch: pytest.MonkeyPatch, systeem: str, naam: str, staat: bool
) -> None:
    monkeypatch.setattr(platform, "SYSTEEM", systeem)
    waarde = SimpleNamespace(get=lambda: staat) if systeem == "darwin" else staat

    assert is_opgeslagen(SimpleNamespace(api=SimpleNamespace(**{naam: waarde}))) is staat


@pytest.mark.parametrize(("staat", "intern"), [("k.sheet_very_hidden", True), ("k.x", False)])
def test_a_very_hidden_sheet_is_known_on_a_mac(
    monkeypatch: pytest.MonkeyPatch, staat: str, intern: bool
) -> None:
    monkeypatch.setattr(platform, "SYSTEEM", "darwin")
    zichtbaar = SimpleNamespace(get=lambda: staat)

    assert is_intern(SimpleNamespace(api=SimpleNamespace(visible=zichtbaar))) is intern
