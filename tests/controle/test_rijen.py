"""Rows: keys, names and pupils."""

from dataclasses import replace

from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from tests.controle.klasbouw import maak_inhoud, naar_boek
from tests.controle.tabel import codes, zinnen
from tests.controle.wijzig import met_blad, met_cel
from tests.voorbeeld import voorbeeld_school


def test_row_without_key_on_leerlingen(leerlingen):
    """
    | leerling_id | roepnaam | leerling | leerjaar |
    | HGW-1       | Anna     | Anna     | 5        |
    |             | Bram     | Bram     | 6        |
    """
    assert "Leerlingen, A3: Rij 3 heeft geen leerling_id; dit kind telt nog niet mee. " + (
        "Typ het kind in een van de lege rijen die al een leerling_id hebben."
    ) in zinnen(leerlingen)


def test_row_without_key_on_another_sheet(scores):
    """
    | leerling_id  | leerling | Rekenen M score |
    | HGW-00000001 | Anna     | 70              |
    |              | Bram     | 80              |
    """
    assert zinnen(scores)[0] == (
        "Scores, A3: Rij 3 heeft geen leerling_id; wat hier staat hoort bij geen kind. "
        "Typ HGW-00000002 terug in deze cel."
    )


def test_spare_rows_are_silent(leerlingen):
    """
    | leerling | leerjaar |
    | Anna     | 5        |
    """
    assert [len(blad.rijen) for t, blad in leerlingen.tabellen.items() if t == "tblScores"] == [4]
    assert zinnen(leerlingen) == []


def test_blank_rows_give_one_tip(scores):
    """
    | leerling_id  | leerling |
    | HGW-00000001 | Anna     |
    |              |          |
    |              |          |
    """
    leeg = met_blad(
        scores,
        "tblScores",
        lambda blad: replace(
            blad,
            rijen=(blad.rijen[0], *(((None,) * len(blad.koppen),) * 2), *blad.rijen[3:]),
            formules=frozenset((i, j) for i, j in blad.formules if i not in (1, 2)),
        ),
    )
    tips = [zin for zin in zinnen(leeg) if "leeg" in zin]

    assert tips == [
        "Scores, A3: 2 rijen zijn helemaal leeg (rij 3 en 4). Verwijder ze als je wilt."
    ]


def test_same_key_twice(scores):
    """
    | leerling_id  | leerling | Rekenen M score |
    | HGW-00000001 | Anna     | 70              |
    | HGW-00000002 | Bram     | 71              |
    | hgw-00000001 | Chaima   | 72              |
    """
    assert (
        "Scores, A4: Rij 2 en 4 hebben dezelfde leerling_id; alleen rij 2 telt. "
        "Typ HGW-00000003 terug in deze cel."
    ) in zinnen(scores)


def test_same_name_twice_is_not_quoted(leerlingen):
    """
    | roepnaam | leerling | leerjaar |
    | Fleur    | Fleur    | 5        |
    | Bram     | Bram     | 5        |
    | Fleur    | fleur    | 6        |
    | Fleur    | Fleur V. | 6        |
    """
    assert zinnen(leerlingen) == [
        "Leerlingen, B4: Rij 2 en 4 hebben dezelfde naam. "
        "Zet achter de roepnaam een letter van de achternaam."
    ]


def test_new_pupil_with_a_roepnaam_that_occurs(leerlingen):
    """
    | roepnaam | leerling | leerjaar |
    | Fleur    | Fleur    | 5        |
    | Fleur    |          | 6        |
    | Guus     |          | 6        |
    """
    assert zinnen(leerlingen) == [
        "Leerlingen, B3: Deze roepnaam komt vaker voor, en er is nog geen eigen naam voor dit "
        "kind. Typ de roepnaam met een letter van de achternaam."
    ]


def test_two_new_pupils_of_one_name(leerlingen):
    """
    | roepnaam | leerling | leerjaar |
    | Fleur    |          | 5        |
    | fleur    |          | 6        |
    """
    assert codes(leerlingen) == ["HGW410", "HGW410"]


def test_pupil_without_leerjaar(leerlingen):
    """
    | leerling | leerjaar |
    | Anna     |          |
    | Bram     | 6        |
    | Chaima   | 8        |
    """
    assert zinnen(leerlingen) == [
        "Leerlingen, B2: Zonder leerjaar telt dit kind niet mee. Typ 5 of 6.",
        "Leerlingen, B4: Groep 8 hoort niet bij deze klas (groep 5 en 6). Typ 5 of 6.",
    ]


def test_key_that_is_not_on_leerlingen(scores):
    """
    | leerling_id  | leerling |
    | HGW-00000001 | Anna     |
    | HGW-vreemd   | Bram     |
    """
    assert zinnen(scores) == [
        "Scores, A3: Deze leerling_id staat niet op het blad Leerlingen. "
        "Typ HGW-00000002 terug in deze cel.",
    ]


def test_pupil_without_a_row_elsewhere(leerlingen):
    """
    | leerling | leerjaar |
    | Anna     | 5        |
    | Bram     | 6        |
    """
    kaal = leerlingen
    for tabel in ("tblScores", "tblIndeling"):
        kaal = met_blad(kaal, tabel, lambda b: replace(b, rijen=b.rijen[:1] + b.rijen[2:]))
    zin = "Dit kind heeft geen rij op Scores en Indeling."

    assert [z for z in zinnen(kaal) if "geen rij" in z] == [
        f"Leerlingen, C3: {zin} Zet de leerling_id daar in een nieuwe rij van de tabel."
    ]


def test_wildcard_in_a_name_is_not_quoted(leerlingen):
    """
    | roepnaam | leerling | leerjaar |
    | Anna     | Anna*    | 5        |
    | Br~m?    |          | 6        |
    | C*       | Chaima   | 6        |
    """
    rest = "; Excel vindt dan andere namen. Haal het teken weg."

    assert zinnen(leerlingen) == [
        f"Leerlingen, B2: In deze naam staat een *{rest}",
        f"Leerlingen, A3: In deze naam staat een ? en ~{rest}",
    ]


def test_same_leerlingnummer_twice(leerlingen):
    """
    | leerling | leerjaar | leerlingnummer |
    | Anna     | 5        | 1043           |
    | Bram     | 6        | '1043'         |
    | Chaima   | 6        | 1044           |
    | Daan     | 6        |                |
    """
    assert zinnen(leerlingen) == [
        "Leerlingen, C3: Rij 2 en 3 hebben hetzelfde leerlingnummer. "
        "Kijk het nummer na in de leerlingadministratie."
    ]


def test_name_of_nobody_is_not_quoted(besprekingen):
    """
    | leerling  | soort            | datum      |
    | Anna      | ouders           | 2026-10-01 |
    | ' BRAM '  | leerling         | 2026-10-01 |
    |           | groepsbespreking | 2026-10-01 |
    | Annabel   | ouders           | 2026-10-01 |
    """
    assert zinnen(besprekingen) == [
        "Besprekingen, A5: Deze naam heeft geen enkel kind in deze klas. "
        "Kies de naam uit de lijst; leeg betekent de hele groep."
    ]


def test_name_of_nobody_on_handelingsplannen(boek):
    """
    | leerling | vakgebied |
    | Anna     | Rekenen   |
    | Zora     | Spelling  |
    """
    assert zinnen(boek("Handelingsplannen")) == [
        "Handelingsplannen, A3: Deze naam heeft geen enkel kind in deze klas. "
        "Kies de naam uit de lijst."
    ]


def test_required_cell_that_is_empty(boek):
    """
    | leerjaar | indeling  | doel       |
    | 5        | intensief | telt door  |
    | 5        |           | eigen doel |
    """
    assert "Plan Rekenen, B3: 'indeling' is hier leeg. Vul het in." in zinnen(boek("Plan Rekenen"))


def test_a_pupil_who_left_stays_silent(leerlingen):
    """
    | leerling | leerjaar | van school op |
    | Anna     | 5        | 2026-11-02    |
    | Bram     | 6        |               |
    """
    assert zinnen(leerlingen) == []


def test_a_bad_cell_costs_that_value_only():
    inhoud = maak_inhoud(voorbeeld_school(), (5,), ["Anna", "Bram"])
    inhoud.ruw["tblScores"][0] |= {"rekenen_m_score": 70, "rekenen_m_niveau": "III"}
    fout = met_cel(naar_boek(inhoud), "tblScores", 0, "Rekenen M score", "veel")

    klas, meldingen = lees_klassenmap(fout)

    assert [m.code for m in meldingen if m.ernst == "aanpassen"] == ["HGW308"]
    assert klas.inhoud.ruw["tblScores"][0] == {
        "leerling_id": "HGW-00000001",
        "rekenen_m_niveau": "III",
    }
    assert klas.afgekeurd == {("tblScores", 0, "rekenen_m_score")}


def test_row_with_only_spaces_is_a_blank_row(scores):
    """
    | leerling_id  | leerling | Rekenen M score |
    | HGW-00000001 | Anna     |                 |
    | HGW-00000002 | Bram     |                 |
    """
    leeg = met_blad(
        scores,
        "tblScores",
        lambda blad: replace(
            blad,
            rijen=(*blad.rijen, (" ",) * len(blad.koppen)),
        ),
    )

    assert zinnen(leeg) == ["Scores, A7: 1 rij is helemaal leeg (rij 7). Verwijder ze als je wilt."]
