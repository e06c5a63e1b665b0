"""What is stored beside every formula is what Python computes, and texts stay texts."""

import re
import subprocess
import sys
from datetime import datetime
from io import BytesIO
from zipfile import ZipFile

import pytest

from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.domein.melding import KanNiet
from hgw_excel.schema.celtekst import LANGST
from hgw_excel.schema.inhoud import Inhoud
from tests.bouwen.boek import (
    KLASSEN,
    bytes_van,
    cel_van,
    gelezen,
    lees_waarden,
    op,
    plek,
    vol,
    waarden,
)
from tests.klas import lege_klas

VIJANDIG = ("=1+1", "@x", "+31 6", "-5", "{=A1}", "https://x.nl", "1", "Nan", "#N/A", "TRUE",
            "x" * 300, "  spatie ", "a\nb", '"')  # fmt: skip


def _als_gelezen(waarde: object) -> object:
    """Return a value as calamine gives it: nothing is '', every number a float."""
    if waarde is None:
        return ""
    return float(waarde) if isinstance(waarde, int) else waarde


@pytest.mark.parametrize("klas", KLASSEN)
def test_stored_values_are_those_of_the_content(klas):
    inhoud, rasters = vol(klas), waarden(klas)
    anders = []
    for tabel in inhoud.werkboek.tabellen.values():
        p = plek(tabel.name, klas)
        for kolom in tabel.columns:
            for i in range(p.aantal):
                waarde = _als_gelezen(inhoud.waarde(tabel.name, i, kolom.key))
                gevonden = op(rasters, p.blad, p.eerste + i, p.kolommen[kolom.key])
                if gevonden != waarde:
                    anders.append((tabel.name, i, kolom.key, waarde, gevonden))

    assert anders == []


def test_head_cells_hold_their_values():
    inhoud, namen = vol(), gelezen().defined_names
    anders = {
        naam: gevonden
        for naam in inhoud.werkboek.koppen
        if (gevonden := cel_van(waarden(), namen[naam].attr_text))
        != _als_gelezen(inhoud.kop(naam)) and naam != "hgw_instellingen"
    }  # fmt: skip

    assert anders == {}


def test_settings_are_kept_in_pieces_that_together_are_the_json():
    namen = gelezen().defined_names
    stukken = [
        str(cel_van(waarden(), namen[naam].attr_text))
        for naam in ("hgw_instellingen", *(f"hgw_instellingen_{i}" for i in range(2, 9)))
        if naam in namen
    ]

    assert "".join(stukken) == vol().kop("hgw_instellingen")
    assert max(map(len, stukken)) <= 8000


def test_formula_that_shows_nothing_is_stored_as_text():
    """An empty number would be read back as a formula without a value."""
    with ZipFile(BytesIO(bytes_van())) as zip_:
        xml = zip_.read("xl/worksheets/sheet4.xml").decode()
    leeg = re.findall(r"<c ([^>]*)><f>[^<]*</f><v></v></c>", xml)

    assert leeg
    assert [eigenschappen for eigenschappen in leeg if 't="str"' not in eigenschappen] == []


def test_hostile_text_stays_text():
    inhoud = lege_klas((5,), len(VIJANDIG))
    rijen = {naam: [dict(rij) for rij in tabel] for naam, tabel in inhoud.ruw.items()}
    for rij, tekst in zip(rijen["tblLeerlingen"], VIJANDIG, strict=False):
        rij |= {"leerling": tekst, "opmerking": tekst}

    rasters = lees_waarden(bouw_klassenmap(Inhoud(inhoud.werkboek, rijen, inhoud.kop_ruw)))

    tot = len(VIJANDIG)
    assert tuple(rij[6] for rij in rasters["Leerlingen"][4 : 4 + tot]) == VIJANDIG
    assert tuple(rij[2] for rij in rasters["Scores"][5 : 5 + tot]) == tuple(
        tekst.strip(" ") for tekst in VIJANDIG
    )


@pytest.mark.parametrize(
    "tekst", ["x" * (LANGST + 1), "\U0001f600" * 16_384, "a\x08b", "a\ufffe", "\ud800"]
)
def test_text_that_no_cell_can_hold_is_refused_without_quoting_it(tekst):
    inhoud = lege_klas((5,), 2)
    rijen = {naam: [dict(rij) for rij in tabel] for naam, tabel in inhoud.ruw.items()}
    rijen["tblLeerlingen"][0]["opmerking"] = tekst

    with pytest.raises(KanNiet) as fout:
        bouw_klassenmap(Inhoud(inhoud.werkboek, rijen, inhoud.kop_ruw))

    assert fout.value.zin.startswith("Op het blad Leerlingen staat een tekst")
    assert tekst not in fout.value.zin


def test_same_content_gives_the_same_bytes():
    assert bouw_klassenmap(vol()) == bytes_van()


def test_bytes_do_not_depend_on_the_order_of_hashes():
    maak = (
        "import hashlib;from tests.bouwen.boek import bytes_van;"
        "print(hashlib.sha256(bytes_van('1-2')).hexdigest())"
    )
    hashes = {
        subprocess.run(
            [sys.executable, "-c", maak], capture_output=True, check=True, text=True,
            env={"PYTHONHASHSEED": zaad, "PYTHONPATH": ":".join(filter(None, sys.path))},
        ).stdout
        for zaad in ("1", "2")
    }  # fmt: skip

    assert len(hashes) == 1


def test_properties_hold_no_user_and_no_moment():
    eigenschappen = gelezen().properties

    assert (eigenschappen.creator or "", eigenschappen.created) == ("", datetime(2000, 1, 1))
