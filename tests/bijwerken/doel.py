"""What the tests of writing share: refused writes in one word, and what stands in a folder."""

import pytest

from hgw_excel.bijwerken.opslaan import schrijf
from hgw_excel.domein.melding import KanNiet


def zin(doel, inhoud=b"nieuw", **opties) -> str:
    """Return the sentence with which a write is refused."""
    with pytest.raises(KanNiet) as gevangen:
        schrijf(doel, inhoud, **opties)
    return gevangen.value.zin


def namen(map_) -> list[str]:
    """Return what stands in a folder."""
    return sorted(pad.name for pad in map_.iterdir())
