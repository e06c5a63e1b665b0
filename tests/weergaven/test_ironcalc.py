"""A second, independent engine gives the views the same values.

Left out are TEXTJOIN and array formulas, which it does not know, and what depends on them.
"""

import re

import ironcalc
import pytest

from tests.lint.pakket import Pakket
from tests.weergaven.klassen import KLASSEN, bytes_van
from tests.weergaven.vergelijk import WEERGAVEN, Cel, opgeslagen

_ADRES = re.compile(r"\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?")


def te_rekenen(data: bytes) -> list[Cel]:
    """Return the formula cells of the views that ironcalc can compute."""
    cellen = [cel for cel in opgeslagen(data) if cel.formule]
    buiten = {(c.blad, c.adres) for c in cellen if c.array or "TEXTJOIN" in c.formule}
    groeit = True
    while groeit:
        nieuw = {(c.blad, c.adres) for c in cellen if _hangt_af(c, buiten)} - buiten
        buiten |= nieuw
        groeit = bool(nieuw)
    return [cel for cel in cellen if (cel.blad, cel.adres) not in buiten]


def _hangt_af(cel: Cel, buiten: set[tuple[str, str]]) -> bool:
    """Tell whether a cell names another one directly; ranges only hold computable cells."""
    adressen = (adres.replace("$", "") for adres in _ADRES.findall(cel.formule) if ":" not in adres)
    return any((cel.blad, adres) in buiten for adres in adressen)


@pytest.mark.parametrize("klas", KLASSEN)
def test_ironcalc_computes_what_is_stored(tmp_path, klas):
    data = bytes_van(klas)
    pad = tmp_path / "klassenmap.xlsx"
    pad.write_bytes(data)
    model = ironcalc.load_from_xlsx(str(pad), "en", "UTC", "en")
    model.evaluate()
    nummers = {blad.naam: i for i, blad in enumerate(Pakket(pad).bladen)}

    anders = [
        f"{cel.blad}!{cel.adres}: {cel.waarde!r}, computed {gevonden!r}"
        for cel in te_rekenen(data)
        if not _gelijk(
            gevonden := model.get_formatted_cell_value(nummers[cel.blad], *cel.plaats), cel.waarde
        )
    ]

    assert anders == []


def _gelijk(gevonden: str, bewaard: str | float) -> bool:
    if isinstance(bewaard, str):
        return gevonden == bewaard
    try:
        return abs(float(gevonden) - bewaard) < 1e-6
    except ValueError:
        return False


def test_nearly_all_formulas_take_part():
    data = bytes_van("5-6")
    alle = [cel for cel in opgeslagen(data) if cel.formule]

    assert {cel.blad for cel in alle} == set(WEERGAVEN) - {"Uitleg"}
    assert len(te_rekenen(data)) > 0.97 * len(alle) > 1000
