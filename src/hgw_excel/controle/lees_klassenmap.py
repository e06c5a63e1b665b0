"""Raw rows in, values and meldingen out: one klassenmap read and checked."""

from collections.abc import Sequence

from hgw_excel.controle.bestandsvraag import Bestandsvraag, Schema
from hgw_excel.controle.inlezen import Lezing, lees_inhoud
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.register import Regel, alle, van_soort
from hgw_excel.controle.structuur import Structuur, koppel_alles
from hgw_excel.controle.volgorde import sorteer
from hgw_excel.domein.melding import Melding
from hgw_excel.domein.school import School
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.klassenmap import klassenmap
from hgw_excel.schema.ruw import Boek
from hgw_excel.schema.werkboek import Workbook


def lees_klassenmap(
    boek: Boek,
    school: School | None = None,
    regels: Sequence[Regel] = alle(),
    schema: Schema = klassenmap,
) -> tuple[Klas | None, list[Melding]]:
    """Read one klassenmap and check all that can be checked within it.

    A bad cell costs its own value only. None is returned when nothing can be read at all;
    then at least one melding HGW1xx says why.

    Args:
        boek: the workbook as read.
        school: settings of the school folder, used only when the workbook's own can't be read.
        regels: the rules to apply; those between workbooks are left to `tussen`.
        schema: what a klassenmap looks like.
    """
    vraag = Bestandsvraag(boek, school, schema)
    meldingen = [
        regel.melding(bevinding, boek.bestand)
        for regel in van_soort(regels, "bestand")
        if (bevinding := regel.functie(vraag)) is not None
    ]
    werkboek = vraag.werkboek if vraag.is_klassenmap else None
    if werkboek is None:
        return None, meldingen
    klas, overige = _lees(boek, werkboek, regels)
    return klas, sorteer([*meldingen, *overige], boek.bladen)


def _lees(boek: Boek, werkboek: Workbook, regels: Sequence[Regel]) -> tuple[Klas, list[Melding]]:
    koppelingen = koppel_alles(boek, werkboek)
    lezing = lees_inhoud(boek, werkboek, koppelingen, van_soort(regels, "cel"))
    inhoud, ruw = _inhouden(werkboek, lezing)
    cellen = (frozenset(lezing.afgekeurd), lezing.herstel)
    klas = Klas(boek, werkboek, inhoud, ruw, koppelingen, *cellen)
    structuur = Structuur(boek, werkboek, koppelingen)
    meldingen = lezing.meldingen
    for regel in van_soort(regels, "structuur"):
        meldingen += [regel.melding(b, boek.bestand) for b in regel.functie(structuur)]
    for regel in van_soort(regels, "klas"):
        meldingen += [regel.melding(b, boek.bestand) for b in regel.functie(klas)]
    return klas, meldingen


def _inhouden(werkboek: Workbook, lezing: Lezing) -> tuple[Inhoud, Inhoud]:
    """Return values and raw values; one and the same when they don't differ, to compute once."""
    inhoud = Inhoud(werkboek, lezing.rijen, lezing.kop)
    if (lezing.rijen, lezing.kop) == (lezing.ruw, lezing.kop_ruw):
        return inhoud, inhoud
    return inhoud, Inhoud(werkboek, lezing.ruw, lezing.kop_ruw)
