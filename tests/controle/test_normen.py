"""The norms that a klassenmap carries are those of the school."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.controle.normen import normen_van
from hgw_excel.domein.norm import Band, Norm
from hgw_excel.schema.klassenmap import klassenmap
from hgw_excel.schema.nieuw import nieuwe_inhoud
from tests.klas import lege_klas, maak_groep
from tests.voorbeeld import voorbeeld_school


def norm(grenzen, **anders):
    banden = zip(("I", "II", "III", "IV", "V"), grenzen, strict=True)
    velden = {
        "toets": "Spelling", "versie": "3.0", "norm_versie": "2026", "norm_soort": "leerling",
        "moment": "M5", "systeem": "I-V", "bron": "handleiding", "gemiddelde": Decimal("104.5"),
    }  # fmt: skip
    return Norm(**velden | anders, banden=tuple(Band(n, g) for n, g in banden))


def klas(*normen):
    groep, namen = maak_groep((5,), 2)
    werkboek = klassenmap(voorbeeld_school(), (5,))
    return nieuwe_inhoud(werkboek, groep, normen, namen=namen, schooljaar="", brin="")


GRENZEN = st.lists(st.integers(-300, 9000), min_size=5, max_size=5, unique=True).map(
    lambda grenzen: [Decimal(g) / 10 for g in sorted(grenzen, reverse=True)]
)


@given(GRENZEN, st.booleans())
def test_norm_comes_back_as_it_went(grenzen, open_onder):
    eerst = norm([*grenzen[:4], None if open_onder else grenzen[4]])

    assert normen_van(klas(eerst)).normen == (eerst,)


def test_average_is_written_out_and_absence_stays_absence():
    """Derived from the bounds where the norm is silent; an open III tells nothing."""
    grenzen = [Decimal(g) for g in (126, 113, 100, 90)]
    zonder = norm([*grenzen, None], gemiddelde=None)
    leeg = norm([None] * 5, gemiddelde=None, moment="M6")
    gelezen = normen_van(klas(zonder, leeg))

    assert [n.gemiddelde for n in gelezen.normen] == [Decimal("106.5"), None]


def test_norms_in_the_order_of_time():
    normen = [norm([Decimal(g) for g in (5, 4, 3, 2, 1)], moment=m) for m in ("E6", "M6", "E5")]
    rijen = klas(*normen).ruw["tblNormen"]

    assert sorted((rij["volgorde"], rij["moment"]) for rij in rijen) == [
        (53, "E5"), (62, "M6"), (63, "E6")
    ]  # fmt: skip
    assert [n.moment for n in normen_van(klas(*normen)).momenten("Spelling", "I-V")] == [
        "E5", "M6", "E6"
    ]  # fmt: skip


def test_klassenmap_without_norms():
    assert normen_van(lege_klas((5,), 2)).normen == ()


def test_norms_are_read_once():
    inhoud = klas(norm([None] * 5))

    assert normen_van(inhoud) is normen_van(inhoud)
