"""The klassenmap for a school and a set of leerjaren: the one description of the template."""

from collections.abc import Iterable

from hgw_excel.domein.school import School
from hgw_excel.schema.bladen.archief import (
    indeling_archief,
    normen,
    overzicht_archief,
    plan_archief,
    toetsen,
)
from hgw_excel.schema.bladen.besprekingen import besprekingen
from hgw_excel.schema.bladen.controle import controle, niet_gekoppeld
from hgw_excel.schema.bladen.groepsoverzicht import groepsoverzicht
from hgw_excel.schema.bladen.handelingsplannen import handelingsplannen
from hgw_excel.schema.bladen.indeling import indeling
from hgw_excel.schema.bladen.leerlingen import leerlingen as blad_leerlingen
from hgw_excel.schema.bladen.plan import plan
from hgw_excel.schema.bladen.schoolafspraken import schoolafspraken
from hgw_excel.schema.bladen.scores import scores
from hgw_excel.schema.bladen.signalen import signalen
from hgw_excel.schema.bladen.start import start
from hgw_excel.schema.bladen.weergaven import (
    datamuur,
    groepjesblad,
    invalkaart,
    leerlingkaart,
    lijsten,
    terugzetten,
    uitleg,
)
from hgw_excel.schema.gebied import Gebied, gebieden
from hgw_excel.schema.kolom import Sheet
from hgw_excel.schema.lijsten import maak_lijsten
from hgw_excel.schema.werkboek import Workbook

VERSIE = 0
"""Template version; may change freely until it is frozen as 1."""


def klassenmap(
    school: School, leerjaren: Iterable[int], *, normen_bekend: bool = False
) -> Workbook:
    """Return the schema of a class workbook.

    Args:
        school: vakgebieden, toetskalender and words of the school.
        leerjaren: the leerjaren of the class, 1-8.
        normen_bekend: whether the school has norm tables; then computed niveaus stand open.

    Raises:
        ValueError: no leerjaar, or one outside 1-8.
    """
    jaren = tuple(sorted(set(leerjaren)))
    if not jaren or not set(jaren) <= set(range(1, 9)):
        raise ValueError(f"leerjaren out of range: {jaren}")
    alle = gebieden(school, jaren)
    bladen = (*_zichtbaar(school, jaren, alle, normen_bekend), *_verborgen(school))
    return Workbook(VERSIE, school, jaren, alle, bladen, maak_lijsten(school, jaren, alle))


def _zichtbaar(
    school: School, jaren: tuple[int, ...], alle: tuple[Gebied, ...], normen_bekend: bool
) -> tuple[Sheet, ...]:
    return (
        start(school, jaren, alle),
        blad_leerlingen(jaren),
        scores(school, jaren, alle, normen=normen_bekend),
        groepsoverzicht(school, alle),
        indeling(school, alle),
        *(plan(school, jaren, gebied) for gebied in alle if gebied.indelen),
        leerlingkaart(),
        besprekingen(),
        signalen(alle),
        handelingsplannen(),
        datamuur(alle),
        groepjesblad(),
        invalkaart(),
        schoolafspraken(school, jaren),
        uitleg(),
        controle(),
        niet_gekoppeld(),
    )


def _verborgen(school: School) -> tuple[Sheet, ...]:
    return (
        toetsen(school),
        indeling_archief(),
        plan_archief(),
        overzicht_archief(school),
        normen(),
        lijsten(),
        terugzetten(),
    )
