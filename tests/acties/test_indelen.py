"""Indelen in a whole class: what is written, what never is, and that a second run adds nothing."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from random import Random

import pytest

from hgw_excel.acties.indelen import indelen, te_delen
from hgw_excel.acties.voorstel import Voorstel, aantal, echt
from hgw_excel.controle.klas import Klas
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.domein.school import A_E, IndelingAfspraken, NiveauSysteem, School
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Waarde
from hgw_excel.school.instellingen import to_instellingen
from hgw_excel.school.schoolmap import voorbeeld_toml
from tests.controle.klasbouw import maak_inhoud, naar_boek
from tests.klas import volle_klas

DAG, LATER = date(2027, 2, 10), date(2027, 3, 8)
INDELING, DATUM = "tblIndeling", "hgw_voorstel_datum"
LETTERS = dict(zip(("I", "II", "III", "IV", "V"), "ABCDE", strict=True))
EIGEN = {"I": "2F", "II": "1S", "III": "1F", "IV": "<1F", "V": "<1F"}


@cache
def school() -> School:
    gelezen, meldingen = to_instellingen(voorbeeld_toml())
    assert gelezen is not None, meldingen
    return replace(gelezen, schooljaar="2026-2027", brin="99ZZ")


def met(basis: School | None = None, **anders: object) -> School:
    """Return the school with other agreements about the indeling."""
    basis = basis or school()
    return replace(basis, indeling=replace(basis.indeling, **anders))


def ander_systeem(systeem: NiveauSysteem, groepen: Sequence[str]) -> School:
    mapping = dict(zip(systeem.niveaus, groepen, strict=True))
    return met(replace(school(), systeem=systeem), mapping=mapping)


def hernoem(inhoud: Inhoud, namen: Mapping[str, str]) -> Inhoud:
    """Return the class with other words for its niveaus."""
    rijen = {
        tabel: [
            {k: namen.get(str(w), w) if k.endswith("niveau") else w for k, w in rij.items()}
            for rij in alle
        ]
        for tabel, alle in inhoud.ruw.items()
    }
    return Inhoud(inhoud.werkboek, rijen, inhoud.kop_ruw)


def letters() -> Inhoud:
    a_e = ander_systeem(A_E, ("verdiept", "verdiept", "basis", "intensief", "intensief"))
    return hernoem(volle_klas((5, 6), 29, a_e), LETTERS)


def eigen() -> Inhoud:
    systeem = NiveauSysteem("eigen", ("2F", "1S", "1F", "<1F"))
    basis = ander_systeem(systeem, ("verdiept", "basis", "basis", "intensief"))
    return hernoem(volle_klas((8,), 25, basis), EIGEN)


KLASSEN: dict[str, Callable[[], Inhoud]] = {
    "5/6": lambda: volle_klas((5, 6), 29, school()),
    "5/6 samen": lambda: volle_klas((5, 6), 29, met(samen=("rekenen", "spelling"))),
    "1/2": lambda: volle_klas((1, 2), 24, school()),
    "2/3": lambda: volle_klas((2, 3), 22, school()),
    "8": lambda: volle_klas((8,), 27, school()),
    "3": lambda: volle_klas((3,), 30, school()),
    "A-E": letters,
    "eigen": eigen,
}


@cache
def inhoud_van(naam: str) -> Inhoud:
    """Return a class in February, without what was proposed before."""
    inhoud = KLASSEN[naam]()
    weg = ("_voorstel", "_niveau_toen")
    rijen = {**inhoud.ruw}
    rijen[INDELING] = [
        {k: w for k, w in rij.items() if not k.endswith(weg)} for rij in inhoud.ruw[INDELING]
    ]
    return Inhoud(inhoud.werkboek, rijen, {**inhoud.kop_ruw, DATUM: None})


def lees(inhoud: Inhoud) -> Klas:
    klas, _ = lees_klassenmap(naar_boek(inhoud))
    assert klas is not None
    return klas


@cache
def klas_van(naam: str) -> Klas:
    return lees(inhoud_van(naam))


@cache
def voorstel_van(naam: str) -> Voorstel:
    klas = klas_van(naam)
    return indelen(klas, klas.school, DAG)


def toegepast(inhoud: Inhoud, voorstel: Voorstel) -> Inhoud:
    """Return the class with the changes in it."""
    rijen = {tabel: [dict(rij) for rij in alle] for tabel, alle in inhoud.ruw.items()}
    for (tabel, i, key), waarde in voorstel.wijzigingen.cellen.items():
        rijen[tabel][i][key] = waarde
    return Inhoud(inhoud.werkboek, rijen, {**inhoud.kop_ruw, **voorstel.wijzigingen.koppen})


@pytest.mark.parametrize("naam", KLASSEN)
def test_a_second_run_changes_nothing_not_even_the_date(naam):
    na = lees(toegepast(inhoud_van(naam), voorstel_van(naam)))

    weer = indelen(na, na.school, LATER)

    assert aantal(echt(na, weer.wijzigingen)) == 0
    assert weer.regels == voorstel_van(naam).regels


@pytest.mark.parametrize("naam", KLASSEN)
def test_every_child_gets_one_proposal_with_a_reason_and_nothing_else_is_touched(naam):
    inhoud, cellen = inhoud_van(naam), voorstel_van(naam).wijzigingen.cellen
    verwacht = {
        (INDELING, rij.i, f"{gebied.sleutel}_reden")
        for rij in inhoud.rijen(INDELING)
        for gebied in inhoud.werkboek.gebieden
        if gebied.indelen and rij.leerjaar in gebied.leerjaren
    }

    assert {plek for plek in cellen if plek[2].endswith("_reden")} == verwacht
    assert {plek[2].rsplit("_", 1)[1] for plek in cellen} == {"voorstel", "reden", "toen"}
    assert {plek[0] for plek in cellen} == {INDELING}
    assert voorstel_van(naam).wijzigingen.koppen == {DATUM: DAG}
    assert voorstel_van(naam).vervangt == 0


@pytest.mark.parametrize("naam", KLASSEN)
def test_sizes_are_within_bounds_where_the_choices_leave_room(naam):
    """Sizes as the sheet counts them, in a school where a group that is too small goes up in basis.

    Both leerjaren count for the minimum, each apart for the maximum.
    """
    klas, per_les, groot = klas_van(naam), Counter[tuple[str, bool]](), []
    streng = met(klas.school, opheffen=True)
    na = toegepast(inhoud_van(naam), indelen(klas, streng, DAG))
    for deel in te_delen(na, streng, DAG):
        key = f"{deel.gebied.sleutel}_aanpak"
        aantal = sum(na.waarde(INDELING, i, key) == "intensief" for i in deel.rijen.values())
        if not any(kind.keuze == "intensief" for kind in deel.kinderen):
            per_les[deel.lesgroep] += aantal
            groot.append(aantal <= streng.indeling.maximum)

    assert all(groot)
    assert groot != []
    assert 1 not in per_les.values()


@pytest.mark.parametrize("naam", KLASSEN)
def test_any_order_of_the_rows_gives_each_child_the_same(naam):
    toeval = Random(naam)
    inhoud = inhoud_van(naam)
    rijen = {tabel: toeval.sample(alle, len(alle)) for tabel, alle in inhoud.ruw.items()}
    vaste = {s.table.name for s in inhoud.werkboek.sheets if s.table and s.table.rows == "vast"}
    rijen |= {tabel: alle for tabel, alle in inhoud.ruw.items() if tabel in vaste}
    klas = lees(Inhoud(inhoud.werkboek, rijen, inhoud.kop_ruw))

    anders = indelen(klas, klas.school, DAG)

    assert per_kind(klas.inhoud, anders) == per_kind(inhoud, voorstel_van(naam))
    assert anders.regels == voorstel_van(naam).regels


def per_kind(inhoud: Inhoud, voorstel: Voorstel) -> dict[tuple[Waarde, str], Waarde]:
    rijen = inhoud.ruw[INDELING]
    return {
        (rijen[i]["leerling_id"], key): waarde
        for (_, i, key), waarde in voorstel.wijzigingen.cellen.items()
    }


def klein(
    kinderen: Sequence[Mapping[str, Waarde]], basis: School | None = None, leerjaren=(5,), **kop
) -> Inhoud:
    """A class with per child its M niveau for rekenen and cells of any sheet."""
    leeg = maak_inhoud(basis or school(), leerjaren, NAMEN[: len(kinderen)],
                       {"hgw_periode": 2, **kop})  # fmt: skip
    rijen = {tabel: [dict(rij) for rij in alle] for tabel, alle in leeg.ruw.items()}
    for i, cellen in enumerate(kinderen):
        for naam, waarde in cellen.items():
            tabel, _, key = naam.rpartition(".")
            rijen[tabel or "tblScores"][i][key] = waarde
    return Inhoud(leeg.werkboek, rijen, leeg.kop_ruw)


NAMEN = ("Anna", "Bram", "Chaima", "Daan", "Elif", "Fenna", "Guus", "Hidde", "Imane", "Jesse")
NIVEAU, GOED, KEUZE = "rekenen_m_niveau", "rekenen_goed", "tblIndeling.rekenen_keuze"
VORIG, WERK = "tblIndeling.rekenen_vorige_periode", "tblGroepsoverzicht.werkhouding"


def zinnen(inhoud: Inhoud, basis: School | None = None) -> list[tuple[Waarde, Waarde]]:
    """Return (proposal, reason) for rekenen of each child, in the order of the class list."""
    klas = lees(inhoud)
    na = toegepast(inhoud, indelen(klas, basis or klas.school, DAG))
    kinderen = [rij for rij in na.rijen(INDELING) if rij.leerjaar is not None]
    return [(rij["rekenen_voorstel"], rij["rekenen_reden"]) for rij in kinderen]


def test_what_a_teacher_reads():
    """
    | kind   | niveau | vorige    | % goed | keuze          | werkhouding |
    | Anna   | V      |           | 52     |                |             |
    | Bram   | IV     | intensief | 70     |                |             |
    | Chaima | III    | basis     |        |                |             |
    | Daan   | IV     |           | 90     |                |             |
    | Elif   | I      |           |        |                | zorg        |
    | Fenna  | II     |           | 80     |                | goed        |
    | Guus   | ziek   |           |        |                |             |
    | Hidde  | V      |           |        | eigen leerlijn |             |
    | Imane  | IV     |           |        | basis          |             |
    | Jesse  | III    | verdiept  | 55     |                |             |
    """
    uit = zinnen(klein((
        {NIVEAU: "V", GOED: 52},
        {NIVEAU: "IV", VORIG: "intensief", GOED: 70},
        {NIVEAU: "III", VORIG: "basis"},
        {NIVEAU: "IV", GOED: 90},
        {NIVEAU: "I", WERK: "zorg"},
        {NIVEAU: "II", GOED: 80, WERK: "goed"},
        {"rekenen_m_score": "ziek"},
        {NIVEAU: "V", KEUZE: "eigen leerlijn"},
        {NIVEAU: "IV", KEUZE: "basis"},
        {NIVEAU: "III", VORIG: "verdiept", GOED: 55},
    )))  # fmt: skip

    assert uit == [
        ("intensief", "Intensief: V op M5 en methodetoetsen 52%."),
        ("intensief", "Intensief: IV op M5, net als vorige periode."),
        ("basis", "Basis: III op M5, net als vorige periode."),
        ("bespreken", "Bespreken: niveau IV op M5, maar methodetoetsen 90%. Kies zelf."),
        ("basis", "Basis: I op M5, maar werkhouding 'zorg'."),
        ("verdiept", "Verdiept: II op M5."),
        ("bespreken", "Nog geen gegevens: ziek op M5. Kies zelf of wacht op de inhaaltoets."),
        (None, "Eigen leerlijn: valt buiten de drie groepen."),
        ("intensief", "Jouw keuze: basis. Het voorstel was intensief: IV op M5."),
        ("intensief", "Van verdiept naar intensief: III op M5, maar methodetoetsen 55%."),
    ]


def test_a_full_group_says_who_moved_and_why():
    """Seven of IV and V, six fit; who had basis last period is nearest to III."""
    kinderen = [{NIVEAU: "V"}] * 3 + [{NIVEAU: "IV"}] * 3 + [{NIVEAU: "IV", VORIG: "basis"}]

    uit = zinnen(klein(kinderen))

    assert [voorstel for voorstel, _ in uit] == ["intensief"] * 6 + ["basis*"]
    assert uit[-1][1] == (
        "Basis in plaats van intensief: IV op M5, maar het dichtst bij III; "
        "de groep intensief zit vol (6)."
    )


def test_one_child_alone_stays_or_goes_to_basis_where_the_school_agreed_that():
    kinderen = [{NIVEAU: "IV"}, {NIVEAU: "III"}, {NIVEAU: "III", VORIG: "basis"}]

    blijft = zinnen(klein(kinderen))
    gaat = zinnen(klein(kinderen, met(opheffen=True)))

    assert [voorstel for voorstel, _ in blijft] == ["intensief", "basis", "basis"]
    assert [voorstel for voorstel, _ in gaat] == ["basis*", "basis", "basis"]
    assert gaat[0][1] == (
        "Basis in plaats van intensief: IV op M5; "
        "de groep intensief zou te klein zijn (minstens 2)."
    )


def test_a_move_away_from_what_the_methodetoetsen_ask_has_one_but():
    """Of III on the niveau alone: there it is no news that III is near."""
    kinderen = [{NIVEAU: "III", GOED: 55}, *[{NIVEAU: "V"}] * 6]

    uit = zinnen(klein(kinderen))

    assert uit[0] == (
        "basis*",
        "Basis in plaats van intensief: III op M5 en methodetoetsen 55%; "
        "de groep intensief zit vol (6).",
    )


def test_a_change_since_last_period_says_what_changed():
    toetsen = {"tblToetsen.leerling_id": "HGW-00000001", "tblToetsen.toets": "Rekenen-Wiskunde",
               "tblToetsen.moment": "E4", "tblToetsen.schooljaar": "2025-2026",
               "tblToetsen.niveau": "IV"}  # fmt: skip

    uit = zinnen(klein([{NIVEAU: "III", VORIG: "intensief", **toetsen}, {NIVEAU: "III"}]))

    assert uit[0] == ("basis", "Van intensief naar basis: van IV (E4) naar III (M5).")


def test_leerjaren_are_divided_together_where_the_school_agreed_that():
    """Seven of IV or V: too many together, not in each leerjaar."""
    kinderen = [{NIVEAU: "V"}] * 6 + [{NIVEAU: "IV"}]
    samen = met(samen=("rekenen",))

    apart = zinnen(klein(kinderen, leerjaren=(5, 6)))
    bijeen = zinnen(klein(kinderen, samen, (5, 6)))

    assert [voorstel for voorstel, _ in apart] == ["intensief"] * 7
    assert [voorstel for voorstel, _ in bijeen] == ["intensief"] * 6 + ["basis*"]


@pytest.mark.parametrize(
    ("niveaus", "leerjaren", "voorstellen"),
    [
        ("IV IV III III", (5, 6), "intensief intensief basis basis"),
        ("IV III III III", (5, 6), "basis* basis basis basis"),
        ("IV IV III III", (5,), "intensief intensief basis basis"),
    ],
)
def test_in_a_combination_class_both_leerjaren_count_for_the_minimum(
    niveaus, leerjaren, voorstellen
):
    """Of the children in turn one is of 5 and one of 6; two are enough for a group."""
    kinderen = [{NIVEAU: n} for n in niveaus.split()]

    uit = zinnen(klein(kinderen, met(opheffen=True), leerjaren=leerjaren))

    assert [voorstel for voorstel, _ in uit] == voorstellen.split()


def test_an_observation_is_enough_in_groep_2():
    kinderen = [{"obs_rekenen_m": stap} for stap in ("aandacht", "aandacht", "op koers", None)]

    uit = zinnen(klein(kinderen, leerjaren=(2,)))

    assert uit == [
        ("intensief", "Intensief: 'aandacht' op M2."),
        ("intensief", "Intensief: 'aandacht' op M2."),
        ("basis", "Basis: 'op koers' op M2."),
        ("bespreken", "Nog geen gegevens. Kies zelf of wacht op de observatie."),
    ]


def test_who_has_no_niveau_is_told_why_and_what_to_wait_for():
    """An exempted child has no test to wait for; what can't be read stands on Scores."""
    kinderen = [{"rekenen_m_score": "vrij"}, {NIVEAU: "6"}, {}]

    uit = zinnen(klein([*kinderen, *[{NIVEAU: "III"}] * 5]))

    assert [reden for _, reden in uit[:3]] == [
        "Nog geen gegevens: vrij op M5. Kies zelf.",
        "Nog geen gegevens: niet te lezen op M5. Kies zelf.",
        "Nog geen gegevens: geen resultaat op M5. Kies zelf of wacht op de inhaaltoets.",
    ]


def test_a_child_who_left_and_a_spare_row_keep_their_cells_empty():
    weg = {"tblLeerlingen.van_school_op": date(2027, 1, 8)}
    inhoud = klein([{NIVEAU: "V", **weg}, {NIVEAU: "III"}, {NIVEAU: "III"}])
    klas = lees(inhoud)

    cellen = indelen(klas, klas.school, DAG).wijzigingen.cellen

    assert {i for _, i, _ in cellen} == {1, 2}


def test_a_signal_that_was_left_on_purpose_does_not_count():
    """From I to III is a strong signal; her reaction makes it none."""
    toen = {"tblToetsen.leerling_id": "HGW-00000001", "tblToetsen.toets": "Rekenen-Wiskunde",
            "tblToetsen.moment": "E4", "tblToetsen.schooljaar": "2025-2026",
            "tblToetsen.niveau": "I"}  # fmt: skip
    gelaten = {"tblSignalen.leerling_id": "HGW-00000001", "tblSignalen.vakgebied": "Rekenen",
               "tblSignalen.code": "S04", "tblSignalen.zin": "Rekenen: lager.",
               "tblSignalen.sterkte": "sterk", "tblSignalen.reactie": "bewust niet"}  # fmt: skip
    rest = [{NIVEAU: "IV"}, {NIVEAU: "IV"}]

    telt = zinnen(klein([{NIVEAU: "III", **toen}, *rest]))
    gelaten_ = zinnen(klein([{NIVEAU: "III", **toen, **gelaten}, *rest]))

    assert telt[0] == ("intensief", "Intensief: van I (E4) naar III (M5), twee niveaus lager.")
    assert gelaten_[0] == ("basis", "Basis: III op M5.")


def test_the_screen_gets_counts_and_no_names():
    klas = lees(klein([{NIVEAU: "V"}] * 7 + [{NIVEAU: "III"}, {}, {KEUZE: "eigen leerlijn"}]))

    regels = indelen(klas, klas.school, DAG).regels

    assert regels[0] == (
        "Rekenen, groep 5: 6 intensief, 2 basis, 1 bespreken, 1 buiten de groepen; één met een *."
    )
    assert not any(naam in regel for naam in NAMEN for regel in regels)


def test_the_agreements_of_the_folder_count():
    """The class was made with 2 up to 6; the school agreed on 2 up to 3 since."""
    kinderen = [{NIVEAU: "V"}] * 4

    uit = zinnen(klein(kinderen), met(maximum=3))

    assert Counter(voorstel for voorstel, _ in uit) == {"intensief": 3, "basis*": 1}


def test_the_afspraken_are_of_the_indeling():
    """What a school agreed nothing about has a default."""
    assert IndelingAfspraken({}, {}).bewijs == school().indeling.bewijs
