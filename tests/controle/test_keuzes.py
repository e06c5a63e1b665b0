"""Cells in columns with a list."""

from dataclasses import replace

from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.domein.school import A_E, NiveauSysteem, School, Toets
from tests.controle.tabel import codes, zinnen
from tests.voorbeeld import voorbeeld_school

EIGEN = NiveauSysteem("eigen", ("2F", "1S", "1F", "<1F"))


def niveaus(boek, *keys: str) -> list[object]:
    klas, _ = lees_klassenmap(boek)
    return [klas.inhoud.waarde("tblScores", i, key) for i in range(3) for key in keys]


def met_avi() -> School:
    """Return the school of the examples with AVI in groep 5."""
    school = voorbeeld_school()
    avi = Toets("avi", "AVI", "AVI", "technisch_lezen", systeem="AVI")
    kalender = {**school.toetskalender, 5: {"M": (*school.toetskalender[5]["M"], "avi")}}
    return replace(school, toetsen=(*school.toetsen, avi), toetskalender=kalender)


def test_wrong_niveau_names_the_cell(scores):
    """
    | leerling | Rekenen M niveau |
    | Anna     | 6                |
    | Bram     | III              |
    """
    assert zinnen(scores) == ["Scores, B2: '6' is geen niveau. Kies I, II, III, IV of V."]


def test_digit_or_strokes_get_a_question(scores):
    """
    | leerling | Rekenen M niveau | Spelling M niveau |
    | Anna     | 1                | lll               |
    | Bram     | 5                | 1V                |
    | Chaima   | '3'              | zek               |
    """
    kies = "Kies I, II, III, IV of V."

    assert zinnen(scores) == [
        f"Scores, B2: '1' is geen niveau. Bedoel je I? {kies}",
        f"Scores, C2: 'lll' is geen niveau. Bedoel je III? {kies}",
        f"Scores, B3: '5' is geen niveau. Bedoel je V? {kies}",
        f"Scores, C3: '1V' is geen niveau. Bedoel je IV? {kies}",
        f"Scores, B4: '3' is geen niveau. Bedoel je III? {kies}",
        f"Scores, C4: 'zek' is geen niveau. {kies}",
    ]


def test_digit_is_not_guessed_in_another_system(boek):
    """
    | leerling | Rekenen M niveau |
    | Anna     | 1                |
    """
    school = replace(voorbeeld_school(), systeem=A_E)

    assert zinnen(boek("Scores", school=school)) == [
        "Scores, B2: '1' is geen niveau. Kies A, B, C, D of E."
    ]


def test_other_spelling_that_formulas_know_is_read_with_a_tip(scores):
    """
    | leerling | Rekenen M niveau | Spelling M niveau |
    | Anna     | iii              | 'IV '             |
    | Bram     | i+               | ' v-'             |
    """
    assert zinnen(scores) == [
        "Scores, B2: 'iii' lezen we als III.",
        "Scores, C2: 'IV ' lezen we als IV.",
        "Scores, B3: 'i+' lezen we als I+.",
        "Scores, C3: ' v-' lezen we als V-.",
    ]
    assert niveaus(scores, "rekenen_m_niveau", "spelling_m_niveau")[:4] == ["III", "IV", "I+", "V-"]


def test_other_spelling_that_formulas_do_not_know_can_be_put_right(scores):
    """
    | leerling | Rekenen M niveau | Spelling M niveau |
    | Anna     | 3                | V –               |
    | Bram     | 'Ⅱ'              | 'IV\xa0'          |
    | Chaima   | 'lll'            | 6                 |
    """
    klas, meldingen = lees_klassenmap(scores)

    assert [(m.code, m.cel, m.herstel) for m in meldingen] == [
        ("HGW322", "B2", "schrijfwijze"),
        ("HGW322", "C2", "schrijfwijze"),
        ("HGW322", "B3", "schrijfwijze"),
        ("HGW322", "C3", "schrijfwijze"),
        ("HGW322", "B4", ""),  # strokes are not certain
        ("HGW323", "C4", ""),
    ]
    assert [klas.herstel[plek] for plek in sorted(klas.herstel)] == ["III", "V-", "II", "IV"]
    assert niveaus(scores, "rekenen_m_niveau", "spelling_m_niveau") == [None] * 6
    assert [str(m) for m in meldingen[1:3]] == [
        "Scores, C2: 'V –' is geen niveau. Bedoel je V-? Kies I, II, III, IV of V.",
        "Scores, B3: 'II' heeft een teken of een spatie die de formules niet herkennen. Kies II.",
    ]


def test_hard_space_in_another_list_can_be_put_right(indeling):
    """
    | leerling | Rekenen keuze |
    | Anna     | 'basis\xa0'   |
    """
    klas, (melding,) = lees_klassenmap(indeling)

    assert str(melding) == (
        "Indeling, B2: 'basis' heeft een teken of een spatie die de formules niet herkennen. "
        "Kies basis."
    )
    assert klas.herstel == {("tblIndeling", 0, "rekenen_keuze"): "basis"}


def test_avi_has_levels_of_its_own(boek):
    """
    | leerling | AVI M niveau | Rekenen M niveau |
    | Anna     | m4           | III              |
    | Bram     | AVI E3       | M4               |
    | Chaima   | III          | III              |
    | Daan     | <E3          | III              |
    | Elif     | < E3         | III              |
    | Fenna    | M 4          | III              |
    | Guus     | AVI-M4       | III              |
    | Hidde    | AVI - M 4    | III              |
    """
    ladder = "Plus, E7, M7, E6, M6, E5, M5, E4, M4, E3, M3 of Start"

    assert zinnen(boek("Scores", school=met_avi())) == [
        "Scores, B2: 'm4' lezen we als M4.",
        f"Scores, B3: 'AVI E3' is geen niveau. Bedoel je E3? Kies {ladder}.",
        "Scores, C3: 'M4' is geen niveau. Kies I, II, III, IV of V.",
        f"Scores, B4: 'III' is geen niveau. Kies {ladder}.",
        f"Scores, B5: '<E3' is geen niveau. Bedoel je M3? Kies {ladder}.",
        f"Scores, B6: '< E3' is geen niveau. Bedoel je M3? Kies {ladder}.",
        f"Scores, B7: 'M 4' is geen niveau. Bedoel je M4? Kies {ladder}.",
        f"Scores, B8: 'AVI-M4' is geen niveau. Bedoel je M4? Kies {ladder}.",
        f"Scores, B9: 'AVI - M 4' is geen niveau. Bedoel je M4? Kies {ladder}.",
    ]


def test_niveau_with_plus_or_minus_is_kept_as_delivered(scores):
    """
    | leerling | Rekenen M niveau | Spelling M niveau |
    | Anna     | I+               | V-                |
    """
    assert zinnen(scores) == []
    assert niveaus(scores, "rekenen_m_niveau", "spelling_m_niveau")[:2] == ["I+", "V-"]


def test_niveau_of_another_system(scores):
    """
    | leerling | Rekenen M niveau |
    | Anna     | B                |
    | Bram     | a+               |
    | Chaima   | F                |
    """
    rest = (
        "is een niveau van A tot en met E; jullie school gebruikt I tot en met V. "
        "Neem uit het volgsysteem het niveau in I tot en met V over."
    )

    assert zinnen(scores) == [
        f"Scores, B2: 'B' {rest}",
        f"Scores, B3: 'a+' {rest}",
        "Scores, B4: 'F' is geen niveau. Kies I, II, III, IV of V.",
    ]


def test_roman_niveau_in_an_own_system(boek):
    """
    | leerling | Rekenen M niveau |
    | Anna     | II               |
    | Bram     | 1F               |
    """
    school = replace(voorbeeld_school(), systeem=EIGEN, ambities=())

    assert zinnen(boek("Scores", school=school)) == [
        "Scores, B2: 'II' is een niveau van I tot en met V; jullie school gebruikt 2F, 1S, 1F en "
        "<1F. Neem uit het volgsysteem het niveau in 2F, 1S, 1F en <1F over."
    ]


def test_unknown_keuze_names_the_words_of_the_school(indeling):
    """
    | leerling | Rekenen keuze | Spelling keuze |
    | Anna     | plus          | basis          |
    | Bram     | verdiep       | 'Intensief '   |
    """
    assert zinnen(indeling) == [
        "Indeling, B2: Dit kennen we hier niet. "
        "Jullie school gebruikt intensief, basis en verdiept.",
        "Indeling, B3: 'verdiep' kennen we hier niet. Bedoel je verdiept?",
        "Indeling, C3: 'Intensief ' lezen we als intensief.",
    ]


def test_met_ander_leerjaar_needs_two_leerjaren(indeling):
    """
    | leerling | Rekenen keuze      |
    | Anna     | met ander leerjaar |
    """
    assert zinnen(indeling) == [
        "Indeling, B2: 'met ander leerjaar' kan alleen in een klas met twee leerjaren. "
        "Kies intensief, basis, verdiept, eigen leerlijn of bespreken."
    ]


def test_met_ander_leerjaar_is_fine_with_two(boek):
    """
    | leerling | Rekenen keuze      |
    | Anna     | met ander leerjaar |
    """
    assert codes(boek("Indeling", (5, 6))) == []


def test_met_ander_leerjaar_is_refused_with_three(boek):
    """
    | leerling | Rekenen keuze      |
    | Anna     | met ander leerjaar |
    """
    assert codes(boek("Indeling", (5, 6, 7))) == ["HGW320"]


def test_observation_and_step_name_all_words(boek):
    """
    | leerling | Taal M     |
    | Anna     | prima      |
    | Bram     | op koers   |
    | Chaima   | loopt vóór |
    """
    assert zinnen(boek("Scores", (1, 2))) == [
        "Scores, B2: Dit kennen we hier niet. Kies aandacht, op koers of loopt voor.",
        "Scores, B4: 'loopt vóór' kennen we hier niet. Bedoel je loopt voor?",
    ]


def test_phrase_bank_allows_own_words(boek):
    """
    | leerling | stimulerend            | werkhouding |
    | Anna     | werkt graag met Lego   | goed        |
    """
    assert zinnen(boek("Groepsoverzicht")) == []


def test_bool_or_date_in_a_list(scores):
    """
    | leerling | Rekenen M niveau | Spelling M niveau |
    | Anna     | WAAR             | 2027-01-05        |
    """
    kies = "Kies I, II, III, IV of V."

    assert zinnen(scores) == [
        f"Scores, B2: 'WAAR' is geen niveau. {kies}",
        f"Scores, C2: '5-1-2027' is geen niveau. {kies}",
    ]


def test_cells_of_the_other_profile_are_not_read(boek):
    """
    | leerling | Taal M | Rekenen M niveau |
    | Anna     | prima  | 6                |
    | Bram     | prima  | 6                |
    """
    assert zinnen(boek("Scores", (2, 3))) == [
        "Scores, B2: Dit kennen we hier niet. Kies aandacht, op koers of loopt voor.",
        "Scores, C3: '6' is geen niveau. Kies I, II, III, IV of V.",
    ]
