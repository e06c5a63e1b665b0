"""What hgw wrote in the plans for one period: kept as marks, so that it can go with that period.

A mark is a checksum of the text. A text with one word changed has no mark: it is the teacher's.
"""

import re
from collections.abc import Iterator, Mapping
from zlib import crc32

from hgw_excel.controle.klas import Klas
from hgw_excel.domein.planzinnen import VELDEN
from hgw_excel.schema.kolom import Waarde
from hgw_excel.schema.wijziging import Veldplek, Wijzigingen

MERKEN = "hgw_plan_merken"
_BEHOEFTEN = re.compile(r"(?:\A|\n)\d+ kinderen: [^\n]+\.\Z")


def zonder_behoeften(tekst: str) -> str:
    """Return an aanpak without the line of needs that were shared when it was made."""
    return _BEHOEFTEN.sub("", tekst)


def merk(klas: Klas, cellen: Mapping[Veldplek, Waarde], einde: str) -> Wijzigingen:
    """Return the change that remembers which of these texts hold for the running period only.

    Args:
        cellen: what is filled in the plans.
        einde: the last day of the period, as it stands in them.
    """
    tijdelijk = {_merk(str(w)) for (_, _, key), w in cellen.items() if _is_tijdelijk(key, w, einde)}
    if not tijdelijk or MERKEN not in klas.boek.adressen:
        return Wijzigingen()
    return Wijzigingen(koppen={MERKEN: " ".join(sorted(tijdelijk | _gemerkt(klas)))})


def ongewijzigd(klas: Klas) -> Iterator[Veldplek]:
    """Yield the cells of the plans that still hold what hgw wrote for the running period."""
    merken = _gemerkt(klas)
    for gebied in klas.werkboek.gebieden if merken else ():
        tabel = f"tblPlan_{gebied.sleutel}"
        for rij in klas.inhoud.rijen(tabel) if gebied.indelen else ():
            for veld in VELDEN:
                if rij[veld] and _merk(rij.tekst(veld)) in merken:
                    yield (tabel, rij.i, veld)


def _is_tijdelijk(key: str, waarde: Waarde, einde: str) -> bool:
    if key not in VELDEN or not isinstance(waarde, str):
        return False
    return einde in waarde or (key == "aanpak" and zonder_behoeften(waarde) != waarde)


def _gemerkt(klas: Klas) -> frozenset[str]:
    return frozenset(klas.kop(MERKEN).split())


def _merk(tekst: str) -> str:
    """Return the mark of a text; how its lines end makes no difference."""
    return f"{crc32(' '.join(tekst.split()).encode()):08x}"
