"""A klassenmap with macros as bytes."""

import io
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.bouwen.macros.project import macroproject
from hgw_excel.bouwen.macros.ribbon import DEEL, RELATIE, customui
from hgw_excel.bouwen.macros.werkbladen import BLADEN
from hgw_excel.schema.inhoud import Inhoud

RELATIES = "_rels/.rels"
SLOT = b"</Relationships>"
NUL = (1980, 1, 1, 0, 0, 0)
"""The time of every part: same content, same bytes."""


def bouw_met_macros(inhoud: Inhoud) -> bytes:
    """Return the same klassenmap with a tab, buttons and functions in Python.

    Raises:
        KanNiet: a text that no cell can hold, or a package for macros is not installed.
    """
    aantal = len(inhoud.werkboek.sheets) + len(BLADEN)
    return _met_lint(bouw_klassenmap(inhoud, macroproject(aantal)))


def _met_lint(boek: bytes) -> bytes:
    """Add the part of the tab, and the relationship by which Excel finds it."""
    uit = io.BytesIO()
    with ZipFile(io.BytesIO(boek)) as bron, ZipFile(uit, "w", ZIP_DEFLATED) as doel:
        for naam in bron.namelist():
            deel = bron.read(naam)
            doel.writestr(_deel(naam), _met_relatie(deel) if naam == RELATIES else deel)
        doel.writestr(_deel(DEEL), customui())
    return uit.getvalue()


def _met_relatie(deel: bytes) -> bytes:
    regel = f'<Relationship Id="rIdHgw" Type="{RELATIE}" Target="{DEEL}"/>'.encode()
    return deel.replace(SLOT, regel + SLOT)


def _deel(naam: str) -> ZipInfo:
    deel = ZipInfo(naam, NUL)
    deel.compress_type = ZIP_DEFLATED
    return deel
