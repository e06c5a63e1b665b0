"""A whole school year in a real spreadsheet: what it asks of a teacher, and that nothing is lost.

`python -m tests.e2e.jaar` plays the same year with a look of LibreOffice after every command too.
"""

import sys
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest

from tests.e2e import jaarwerk as werk
from tests.e2e.gids import formules, lees
from tests.e2e.jaar import (
    BESLISSINGEN_HOOGSTENS,
    TYPEN_HOOGSTENS,
    Jaar,
    nergens,
    plaats,
    speel,
    verschil,
    verslag,
)
from tests.e2e.jaarwerk import Cel
from tests.libreoffice import Kantoor

TELLING = {1: (69, 13), 2: (32, 11)}
"""Typed cells beside the scores, and decisions, per period."""


@pytest.fixture(scope="module")
def jaar(kantoor: Kantoor, tmp_path_factory: pytest.TempPathFactory) -> Jaar:
    """September to June, once; no test changes its file."""
    return speel(kantoor, tmp_path_factory.mktemp("jaar"))


def test_a_period_asks_little_of_a_teacher(jaar: Jaar) -> None:
    sys.stdout.write("\n".join(verslag(jaar)))

    assert {p: (jaar.typwerk(p), jaar.beslissingen(p)) for p in (1, 2)} == TELLING
    assert all(
        typen <= TYPEN_HOOGSTENS and keuzes <= BESLISSINGEN_HOOGSTENS
        for typen, keuzes in TELLING.values()
    )


def test_nothing_to_mend_after_any_step(jaar: Jaar) -> None:
    assert [(stap.naam, stap.aanpassen) for stap in jaar.stappen if stap.aanpassen] == []


def test_libreoffice_computes_no_value_otherwise(jaar: Jaar) -> None:
    assert [(stap.naam, stap.anders) for stap in jaar.stappen if stap.anders] == []


class NaGerekend:
    """A spreadsheet that computes one cell otherwise than the file says."""

    def __init__(self, pad: Path, anders: Mapping[tuple[str, str], str]) -> None:
        self.cellen = {**formules(pad), **anders}

    def herbereken(self) -> None:
        """There is nothing to compute."""

    def waarden(self, blad: str, gebied: str) -> tuple[tuple[str | float, ...], ...]:
        kolom, rij = plaats(gebied.split(":")[1])
        rooster: list[list[str | float]] = [[""] * (kolom + 1) for _ in range(rij + 1)]
        for (hier, cel), waarde in self.cellen.items():
            if hier == blad:
                k, r = plaats(cel)
                rooster[r][k] = waarde if isinstance(waarde, str) else float(waarde)
        return tuple(map(tuple, rooster))


def test_one_other_value_would_be_seen(jaar: Jaar) -> None:
    plek = next(iter(formules(jaar.pad)))

    assert list(verschil(NaGerekend(jaar.pad, {}), jaar.pad)) == []  # type: ignore[arg-type]
    assert [
        zin.split(":")[0]
        for zin in verschil(NaGerekend(jaar.pad, {plek: "anders"}), jaar.pad)  # type: ignore[arg-type]
    ] == [" ".join(plek)]


def test_everything_that_was_typed_is_still_somewhere(jaar: Jaar) -> None:
    assert len(jaar.getypt) == sum(stap.getypt.total() for stap in jaar.stappen)
    assert nergens(jaar.gids, jaar.getypt) == []


def test_what_is_gone_would_be_seen(jaar: Jaar) -> None:
    """A goal of the first period was replaced in the second: without the archive it is gone."""
    zonder = lees(jaar.pad)
    zonder.inhoud.ruw["tblOverzichtArchief"].clear()  # type: ignore[attr-defined]

    weg = nergens(zonder, jaar.getypt)

    assert (
        "tblGroepsoverzicht Adam doel: maakt 8 van de 10 weeksommen goed op 22 januari (1)" in weg
    )
    assert nergens(jaar.gids, [("", Cel("plan", "", 0, "x", "nooit getypt"))]) != []


def test_the_first_period_stands_in_the_archives(jaar: Jaar) -> None:
    inhoud = jaar.gids.inhoud
    periodes = {
        tabel: {rij.tekst("periode") for rij in inhoud.rijen(tabel) if rij.tekst("periode")}
        for tabel in ("tblIndelingArchief", "tblPlanArchief", "tblOverzichtArchief")
    }

    assert inhoud.kop("hgw_periode") == 2
    assert all(any("1" in periode for periode in gevonden) for gevonden in periodes.values())


def test_goals_of_the_second_period_are_about_that_period(jaar: Jaar) -> None:
    """What hgw proposed in September names a day that is past; her own words stay hers."""
    doelen = [
        rij.tekst("doel")
        for g in _gebieden(jaar)
        for rij in jaar.gids.inhoud.rijen(f"tblPlan_{g}")
        if rij.tekst("doel")
    ]
    eerder = [rij.tekst("doel") for rij in jaar.gids.inhoud.rijen("tblPlanArchief")]

    assert [doel for doel in doelen if "29 januari" in doel] == []
    assert sum("9 juli 2027" in doel for doel in doelen) >= 15
    assert sum("29 januari 2027" in doel for doel in eerder) >= 15


def test_who_came_is_everywhere_and_who_left_is_in_no_group(jaar: Jaar) -> None:
    gids = jaar.gids
    namen = ", ".join(naam for g in _gebieden(jaar) for naam in gids.plan(g).values())
    leerlingen = [rij.tekst("leerling") for rij in gids.inhoud.rijen("tblLeerlingen")]
    reserve = [r for r in gids.inhoud.rijen("tblLeerlingen") if not r["roepnaam"]]

    assert (werk.NIEUW in namen, werk.VERTREKT in namen) == (True, False)
    assert (werk.HEET_NU in leerlingen, werk.HEET_EERST in leerlingen) == (True, False)
    assert len(reserve) == 3


def _gebieden(jaar: Jaar) -> Iterator[str]:
    return (g.sleutel for g in jaar.gids.klas.werkboek.gebieden if g.indelen)


def test_every_step_of_the_cycle_has_its_day(jaar: Jaar) -> None:
    dagen = {
        (rij["periode"], rij.tekst("stap")): rij["klaar_op"]
        for rij in jaar.gids.inhoud.rijen("tblCyclus")
    }

    assert [plek for plek, dag in dagen.items() if not isinstance(dag, date)] == [
        (2, "evaluatie"),
    ]


def test_both_booklets_are_there(jaar: Jaar) -> None:
    assert sorted(pad.name for pad in jaar.map.glob("groepsbespreking*")) == [
        "groepsbespreking 1.xlsx",
        "groepsbespreking 2.xlsx",
    ]


def test_next_year_knows_every_result_of_this_year(jaar: Jaar) -> None:
    """Each score of M and E of a child that stays is an earlier result of that child."""
    oud, nieuw = jaar.gids.inhoud, lees(jaar.volgend)
    kinderen = {r["leerling_id"]: r.tekst("leerling") for r in oud.rijen("tblLeerlingen")}
    blijft = {r["leerling_id"] for r in oud.rijen("tblLeerlingen") if not r["van_school_op"]}
    verwacht = {
        (kinderen[kind], cel.key.split("_")[-2].upper(), float(cel.tekst))
        for kind, cel in jaar.getypt
        if cel.key.endswith("_score") and cel.tekst.isdecimal() and kind in blijft
    }
    namen = {r["leerling_id"]: r.tekst("leerling") for r in nieuw.inhoud.rijen("tblLeerlingen")}
    eerder = {
        (namen.get(r["leerling_id"]), r.tekst("moment")[:1], r["score"])
        for r in nieuw.inhoud.rijen("tblToetsen")
        if r.tekst("schooljaar") == "2026-2027"
    }

    assert nieuw.aanpassen == []
    assert eerder == verwacht
    assert len(verwacht) > 28 * 5
