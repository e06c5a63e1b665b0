"""Every number that was published, at its exact border: the bound is in, a hair under it is out."""

from decimal import Decimal

import pytest

from hgw_excel.domein.niveaus import bij_laagste
from hgw_excel.domein.norm import Band, Norm
from hgw_excel.domein.normgroei import niveau_bij_gemiddelde
from hgw_excel.domein.normtabel import band_bij, niveau_bij_percentiel, niveau_bij_score
from hgw_excel.domein.school import I_V, SYSTEMEN
from tests.domein.normbestand import normregels

NET, NET_NIET = Decimal("-0.05"), Decimal("-0.06")
"""From a bound to the lowest mean that rounds to it, half up to one decimal; and just below."""

PERCENTIELEN = [r for r in normregels("percentiel_indelingen.csv") if r["systeem"] in SYSTEMEN]
GROEPEN = [
    r for r in normregels("inspectie_lvs_groepsnormen.csv")
    if r["systeem"] == "inspectie-groepsgemiddelde"
]  # fmt: skip
EINDTOETS = normregels("eindtoets_inspectie_2014_2015.csv")
NIVEAUWAARDE = normregels("niveauwaarde_banden.csv")
SCHOOLTYPE = normregels("eindtoets_schooltype.csv")


def norm_van(*regels: dict[str, str]) -> Norm:
    """Return the norm that some rows of a file make together."""
    banden = [Band(r["niveau"], Decimal(r["ondergrens"])) for r in regels]
    banden.sort(key=lambda band: band.ondergrens, reverse=True)
    r = regels[0]
    return Norm(r["toets"], r["versie"], r["norm_versie"], r["norm_soort"], r["moment"],
                r["systeem"], tuple(banden), r["bron"], r["sleutel"])  # fmt: skip


def naam(regel: dict[str, str]) -> str:
    return f"{regel['toets']} {regel['moment']} {regel['niveau']} {regel['ondergrens']}"


@pytest.mark.parametrize("regel", PERCENTIELEN, ids=naam)
def test_percentiles_of_a_niveau(regel):
    laag, hoog = int(regel["ondergrens"]), int(regel["bovengrens"])
    systeem = SYSTEMEN[regel["systeem"]]

    van_niveau = [
        p for p in range(101) if niveau_bij_percentiel(Decimal(p), systeem) == regel["niveau"]
    ]

    assert van_niveau == list(range(laag, hoog + 1))


@pytest.mark.parametrize("regel", [r for r in PERCENTIELEN if r["ondergrens"] != "0"], ids=naam)
def test_percentile_is_rounded_half_up_to_a_whole_one(regel):
    grens, systeem = Decimal(regel["ondergrens"]), SYSTEMEN[regel["systeem"]]

    gezien = [
        niveau_bij_percentiel(grens + d, systeem) for d in (Decimal("-0.5"), Decimal("-0.51"))
    ]

    lager = systeem.niveaus[systeem.niveaus.index(regel["niveau"]) + 1]
    assert gezien == [regel["niveau"], lager]


def test_lowest_tenth_of_the_dyslexia_protocol():
    regel = next(r for r in normregels("percentiel_indelingen.csv") if r["systeem"] == "laagste10")
    grens = Decimal(regel["bovengrens"])

    gezien = [p for p in range(101) if bij_laagste("", Decimal(p), (), grens, I_V)]

    assert gezien == list(range(11))


def test_no_percentile_earns_a_plus():
    """No source says where I+ begins, so we never give one."""
    gegeven = {niveau_bij_percentiel(Decimal(p), s) for p in range(101) for s in SYSTEMEN.values()}

    assert gegeven == {*"ABCDE", "I", "II", "III", "IV", "V"}


@pytest.mark.parametrize("regel", GROEPEN, ids=naam)
def test_group_norms_of_the_inspectorate(regel):
    norm, grens = norm_van(regel), Decimal(regel["ondergrens"])

    gezien = [niveau_bij_gemiddelde(grens + d, norm) for d in (Decimal(0), NET, NET_NIET)]

    assert gezien == [regel["niveau"], regel["niveau"], ""]


@pytest.mark.parametrize("regel", [GROEPEN[0], EINDTOETS[0]], ids=["groep", "school"])
def test_norms_for_groups_never_judge_a_child(regel):
    with pytest.raises(ValueError, match=regel["norm_soort"]):
        niveau_bij_score(Decimal(100), norm_van(regel))


def test_norms_for_children_never_judge_a_class():
    with pytest.raises(ValueError, match="leerling"):
        niveau_bij_gemiddelde(Decimal(3), norm_van(*NIVEAUWAARDE))


def test_eindtoets_has_all_rows_of_the_law():
    assert (len(EINDTOETS), len(GROEPEN)) == (64, 20)


@pytest.mark.parametrize("regel", EINDTOETS, ids=naam)
def test_eindtoets_of_a_school_by_its_weight(regel):
    """The national mean is 2.0 above the lower bound, the upper bound 4.0 above it."""
    norm, grens = norm_van(regel), Decimal(regel["ondergrens"])

    gezien = [band_bij(grens + d, norm) for d in (Decimal(0), NET, NET_NIET)]

    assert gezien == [regel["niveau"], regel["niveau"], ""]
    assert Decimal(regel["bovengrens"]) - grens == 4


@pytest.mark.parametrize(
    ("waarde", "niveau"),
    [
        ("5.0", "goed"), ("4.0", "goed"), ("3.95", "goed"), ("3.94", "voldoende"),
        ("3.0", "voldoende"), ("2.94", "matig"), ("2.0", "matig"), ("1.94", "onvoldoende"),
        ("0", "onvoldoende"),
    ],
)  # fmt: skip
def test_niveauwaarde(waarde, niveau):
    assert niveau_bij_score(Decimal(waarde), norm_van(*NIVEAUWAARDE)) == niveau


@pytest.mark.parametrize("regel", SCHOOLTYPE, ids=naam)
def test_schooltype_of_an_eindtoets(regel):
    norm = norm_van(*SCHOOLTYPE)
    randen = [Decimal(regel["ondergrens"]), Decimal(regel["bovengrens"])]

    assert [niveau_bij_score(score, norm) for score in randen] == [regel["niveau"]] * 2
