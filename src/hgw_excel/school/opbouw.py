"""From the checked values of school.toml to a `School`; nothing can be wrong any more here."""

from collections.abc import Mapping
from typing import Any, cast

from hgw_excel.domein.afspraken import (
    EvaluatieAfspraken,
    KwaliteitAfspraken,
    OverzichtAfspraken,
    PlanAfspraken,
)
from hgw_excel.domein.cyclus import CyclusAfspraken
from hgw_excel.domein.school import (
    SYSTEMEN,
    Aanpakken,
    Ambitie,
    BewijsAfspraken,
    IndelingAfspraken,
    NiveauSysteem,
    Ontwikkelgebied,
    Periode,
    School,
    Toets,
    Vakgebied,
)
from hgw_excel.domein.signaalinstellingen import lage_niveaus, met_standaard
from hgw_excel.school.lezing import Lezing, Record
from hgw_excel.school.niveaus import mapping, niveaus_van
from hgw_excel.school.sleutels import LEERJAREN, MOMENTEN, SIGNALEN, ZINNEN


def to_school(lezing: Lezing) -> School:
    """Return the school; every value in `lezing` must have passed."""
    top, stappen, codes = lezing.een(""), lezing.een("stappen"), lezing.een("codes")
    school = School(
        naam=top.tekst("school"),
        brin=top.tekst("brin"),
        schooljaar=top.tekst("schooljaar"),
        periodes=tuple(Periode(**_velden(r)) for r in lezing.alle("periodes")),
        vakgebieden=tuple(Vakgebied(**_velden(r)) for r in lezing.alle("vakgebieden")),
        ontwikkelgebieden=tuple(
            Ontwikkelgebied(**_velden(r)) for r in lezing.alle("ontwikkelgebieden")
        ),
        toetsen=tuple(Toets(**_velden(r)) for r in lezing.alle("toetsen")),
        toetskalender=_kalender(lezing),
        systeem=_systeem(lezing),
        aanpakken=Aanpakken(**_velden(lezing.een("aanpakken"))),
        indeling=_indeling(lezing),
        ambities=tuple(_ambitie(lezing, record) for record in lezing.alle("ambities")),
        observatiestappen=cast("tuple[str, str, str]", stappen.lijst("observatie")),
        sev_stappen=cast("tuple[str, str, str]", stappen.lijst("sociaal_emotioneel")),
        codes=(codes.tekst("ziek"), codes.tekst("vrij")),
        signalen=_signalen(lezing),
        zinnen={naam: lezing.een("zinnen").lijst(naam) for naam in ZINNEN},
        groepjes=cast("tuple[str, str, str]", lezing.een("groepjes").lijst("namen")),
        methode_norm=int(lezing.een("methodetoetsen").getal("goed_genoeg") or 0),
        overzicht=OverzichtAfspraken(**_velden(lezing.een("overzicht"))),
        cyclus=CyclusAfspraken(**_velden(lezing.een("cyclus"))),
        kwaliteit=KwaliteitAfspraken(**_velden(lezing.een("kwaliteitskaart"))),
        evaluatie=EvaluatieAfspraken(**_velden(lezing.een("evaluatie"))),
        plan=PlanAfspraken(**_velden(lezing.een("plan"))),
        dl_telling=lezing.een("leerrendement").tekst("telling"),
        leerroutes={
            r.tekst("naam"): int(r.getal("rendement") or 0) for r in lezing.alle("leerroutes")
        },
    )
    return met_standaard(school)


def _velden(record: Record) -> dict[str, Any]:
    return dict(record.waarden)


def _kalender(lezing: Lezing) -> dict[int, dict[str, tuple[str, ...]]]:
    """Return the toetskalender; a leerjaar that is not written down has no tests."""
    return {
        leerjaar: {moment: record.lijst(moment) for moment in MOMENTEN}
        for leerjaar in LEERJAREN
        if (record := lezing.een(f"toetskalender.{leerjaar}"))
    }


def _systeem(lezing: Lezing) -> NiveauSysteem:
    naam = lezing.een("niveaus").tekst("systeem")
    return SYSTEMEN.get(naam) or NiveauSysteem(naam, niveaus_van(lezing))


def _indeling(lezing: Lezing) -> IndelingAfspraken:
    stappen = lezing.een("stappen").lijst("observatie")
    return IndelingAfspraken(
        mapping=mapping(lezing, "indeling.mapping", niveaus_van(lezing)),
        observatie=mapping(lezing, "indeling.observatie", stappen),
        bewijs=BewijsAfspraken(**_velden(lezing.een("indeling.bewijs"))),
        **_velden(lezing.een("indeling")),
    )


def _ambitie(lezing: Lezing, record: Record) -> Ambitie:
    """Return an ambition; without a niveau it is the lowest that is not 'intensief'."""
    velden = _velden(record)
    if velden["niveau"] is None:
        velden["niveau"] = _hoger(lezing)[-1]
    if velden["leerjaren"] is None:
        vakken = {r.tekst("sleutel"): r.getallen("leerjaren") for r in lezing.alle("vakgebieden")}
        velden["leerjaren"] = vakken[velden["vakgebied"]]
    return Ambitie(**velden)


def _hoger(lezing: Lezing) -> tuple[str, ...]:
    niveaus = niveaus_van(lezing)
    laag = lage_niveaus(niveaus, mapping(lezing, "indeling.mapping", niveaus))
    return tuple(niveau for niveau in niveaus if niveau not in laag)


def _signalen(lezing: Lezing) -> Mapping[str, Mapping[str, object]]:
    """Return the thresholds by signal, and under 'algemeen' those of all signals."""
    per_code = {code: _velden(lezing.een(f"signalen.{code}")) for code in SIGNALEN}
    return {"algemeen": _velden(lezing.een("signalen")), **per_code}
