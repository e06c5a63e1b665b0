"""A flipped bit or a cut file is refused or changes nothing; a reader without CRC is caught."""

import zipfile

import pytest

from tests.breken.afkappen import afgekapt, met_nullen, plekken
from tests.breken.bits import anders, omgevallen
from tests.breken.boeken import klassenmap, klein


@pytest.mark.parametrize(("maak", "aantal"), [(klein, 400), (klassenmap, 30)])
def test_flipped_bit_never_gives_another_value(maak, aantal):
    geweigerd, gelezen, stuk = anders(maak(), omgevallen(maak(), aantal, 1))

    assert stuk == []
    assert geweigerd + gelezen == aantal
    assert geweigerd > gelezen


def test_reader_without_crc_is_caught(monkeypatch):
    """A flip inside stored data changes a value as soon as nobody counts along."""
    monkeypatch.setattr(zipfile.ZipExtFile, "_update_crc", lambda *_: None)

    *_, stuk = anders(klein(), omgevallen(klein(), 250, 1))

    assert stuk


@pytest.mark.parametrize("manier", [afgekapt, met_nullen])
def test_cut_file_is_refused(manier):
    geweigerd, gelezen, stuk = anders(klein(), manier(klein(), plekken(klein())))

    assert (gelezen, stuk) == (0, [])
    assert geweigerd > 100


def test_cut_klassenmap_is_refused():
    keuze = plekken(klassenmap())[::7]

    assert anders(klassenmap(), afgekapt(klassenmap(), keuze)) == (len(keuze), 0, [])


def test_places_to_cut_hold_every_border():
    bron = klein()
    koppen = [i for i in range(len(bron)) if bron.startswith(b"PK\x03\x04", i)]

    assert set(koppen) <= set(plekken(bron))
