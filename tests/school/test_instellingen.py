"""school.toml: the example works unedited, and each fault gets its own sentence."""

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.domein.afspraken import KwaliteitAfspraken, OverzichtAfspraken
from hgw_excel.domein.cyclus import CyclusAfspraken
from hgw_excel.domein.school import (
    A_E,
    I_V,
    Ambitie,
    NiveauSysteem,
    Ontwikkelgebied,
    Toets,
)
from hgw_excel.schema.klassenmap import klassenmap
from hgw_excel.school import meldingen as module
from hgw_excel.school.instellingen import botsende_namen, read_school, to_instellingen
from hgw_excel.school.meldingen import alle
from hgw_excel.school.schoolmap import voorbeeld_toml
from hgw_excel.school.sleutels import SECTIES, SIGNALEN
from tests.voorbeeld import VAKKEN, kalender, voorbeeld_school

VOORBEELD = voorbeeld_toml().decode()
REKENEN = 'sleutel = "rekenen"\nnaam = "Rekenen"\nkort = "Rekenen"\n'
TOETS = 'naam = "Rekenen-Wiskunde"\nkort = "Rekenen"\nvakgebied = "rekenen"\n'


def lees(tekst):
    school, meldingen = to_instellingen(tekst.encode())
    return school, [str(melding) for melding in meldingen]


def verander(*paren):
    """Return the example with each (old, new) replaced once; the old text must be there."""
    tekst = VOORBEELD
    for oud, nieuw in paren:
        assert oud in tekst, oud
        tekst = tekst.replace(oud, nieuw, 1)
    return tekst


def test_example_works_unedited():
    school, zinnen = lees(VOORBEELD)

    assert zinnen == []
    assert (school.naam, school.brin, school.schooljaar) == ("", "", "")
    assert school.periodes == voorbeeld_school().periodes
    assert school.vakgebieden == VAKKEN
    assert school.ontwikkelgebieden == (
        Ontwikkelgebied("taal", "Taal", "Taal"),
        Ontwikkelgebied("rekenen", "Rekenen", "Rekenen"),
        Ontwikkelgebied("motoriek", "Motoriek", "Motoriek"),
        Ontwikkelgebied("sociaal", "Sociaal-emotioneel", "Sociaal"),
    )
    assert school.toetsen[2] == Toets(
        "technisch_lezen",
        "DMT",
        "Technisch lezen",
        "technisch_lezen",
        ("Drie-Minuten-Toets", "Technisch lezen", "Leestechniek"),
    )
    assert school.toetskalender == kalender()
    assert school.systeem == I_V
    assert school.indeling == voorbeeld_school().indeling
    assert school.ambities == tuple(
        Ambitie(vak.sleutel, "III", 80, None, vak.leerjaren) for vak in VAKKEN
    )
    assert school.methode_norm == 80
    assert school.dl_telling == "lopende maand"
    assert school.overzicht == OverzichtAfspraken(10, 50, 2, 10)
    assert school.cyclus == CyclusAfspraken()
    assert school.kwaliteit == KwaliteitAfspraken()
    assert list(school.signalen) == ["algemeen", *(f"S{n:02}" for n in range(1, 18))]
    assert school.signalen["S01"] == {"aan": True, "niveaus": ("IV", "V"), "tip": ("IV",)}
    assert school.signalen["S17"] == {"aan": True, "stappen": 2, "keer": 1.5}
    assert [(naam, 8 <= len(zinnen) <= 12) for naam, zinnen in school.zinnen.items()] == [
        ("stimulerend", True),
        ("belemmerend", True),
        ("onderwijsbehoeften", True),
        ("doel", True),
    ]


def test_example_holds_every_key():
    """So that a school sees all it may change; an optional one may stand there as a comment."""
    delen = re.split(r"(?m)^(?:# )?\[+([\w.]+)\]+", f"[]\n{VOORBEELD}".replace("[]", "[_]"))
    staat_er: dict[str, str] = {}
    for pad, tekst in zip(delen[1::2], delen[2::2], strict=True):
        staat_er[pad.strip("_")] = staat_er.get(pad.strip("_"), "") + tekst
    mist = [
        (sectie.pad, sleutel.naam)
        for sectie in SECTIES
        for sleutel in sectie.sleutels
        if not re.search(rf"(?m)^(# )?{sleutel.naam} = ", staat_er[sectie.pad])
    ]

    assert mist == []
    assert {sectie.pad for sectie in SECTIES if sectie.sleutels} <= staat_er.keys()


def test_defaults_in_the_table_are_those_of_the_example():
    """What a school leaves out must mean the same as what the example says."""
    tabellen = tomllib.loads(VOORBEELD)
    enkel = ("stappen", "aanpakken", "indeling", "methodetoetsen", "leerrendement", "overzicht",
             "codes", "groepjes")  # fmt: skip
    weg = {naam: deel for naam, deel in tabellen.items() if naam in (*enkel, "signalen")}
    kort = VOORBEELD
    for naam in weg:
        kort = re.sub(rf"(?ms)^\[{naam}(\.\w+)?\].*?(?=^\[(?!{naam})|\Z)", "", kort)

    assert len(weg) == 9
    assert "[aanpakken]" not in kort
    assert "S17" not in kort
    assert lees(kort) == lees(VOORBEELD)


def test_one_word_changes_the_system():
    school, zinnen = lees(verander(('systeem = "I-V"', 'systeem = "A-E"')))

    assert (zinnen, school.systeem) == ([], A_E)
    assert {ambitie.niveau for ambitie in school.ambities} == {"C"}
    assert school.indeling.mapping == {
        "A": "verdiept",
        "B": "verdiept",
        "C": "basis",
        "D": "intensief",
        "E": "intensief",
    }
    assert {code: school.signalen[code]["niveaus"] for code in ("S01", "S02", "S03", "S07")} == {
        "S01": ("D", "E"),
        "S02": ("E",),
        "S03": ("E",),
        "S07": ("A",),
    }


S01_NIVEAUS, S01_TIP = '# niveaus = ["IV", "V"] ', '# tip = ["IV"] '


@pytest.mark.parametrize(
    "paren",
    [
        [(S01_TIP, 'tip = ["v", "IV"] ')],
        [(S01_TIP, "tip = [] ")],
        [(S01_NIVEAUS, 'niveaus = ["V-"] '), (S01_TIP, 'tip = ["V"] ')],
        [(S01_NIVEAUS, 'niveaus = ["III", "IV", "V"] '), (S01_TIP, 'tip = ["III"] ')],
        [(S01_NIVEAUS, 'niveaus = ["V"] ')],
        [("[signalen.S01]   # laag niveau\naan = true", "[signalen.S01]\naan = false"),
         (S01_TIP, 'tip = ["I"] ')],
    ],
)  # fmt: skip
def test_a_tip_of_a_low_niveau(paren):
    assert lees(verander(*paren))[1] == []


EIGEN = ('systeem = "I-V"', 'systeem = "eigen"\nnamen = ["2F", "1S", "1F", "<1F"]')
EIGEN_MAPPING = (
    "# [indeling.mapping]",
    '[indeling.mapping]\nintensief = ["<1F"]\nbasis = ["1F"]\nverdiept = ["2F", "1S"]',
)


def test_own_niveaus():
    school, zinnen = lees(verander(EIGEN, EIGEN_MAPPING))

    assert zinnen == []
    assert school.systeem == NiveauSysteem("eigen", ("2F", "1S", "1F", "<1F"))
    assert list(school.indeling.mapping.items()) == [
        ("2F", "verdiept"),
        ("1S", "verdiept"),
        ("1F", "basis"),
        ("<1F", "intensief"),
    ]
    assert {ambitie.niveau for ambitie in school.ambities} == {"1F"}
    assert school.signalen["S02"]["niveaus"] == ()


def test_dates_names_and_codes_come_through():
    school, zinnen = lees(
        verander(
            ('school = ""', 'school = " De  Wilg "'),
            ('brin = ""', 'brin = "99ZZ01"'),
            ('schooljaar = ""', 'schooljaar = "2026-2027"'),
            ('vastgesteld = ""', "vastgesteld = 2026-09-07"),
            ("# van = 2026-08-24", "van = 2026-08-24"),
            ('verdiept = "verdiept"', 'verdiept = "plus"'),
            ('ziek = "ziek"', 'ziek = "afwezig"'),
            ("[[ontwikkelgebieden]]", "# niets"),
        ).replace("# niets", "[[ontwikkelgebieden]]")
    )

    assert zinnen == []
    assert (school.naam, school.brin, school.schooljaar) == ("De Wilg", "99ZZ01", "2026-2027")
    assert school.ambities[0].vastgesteld == date(2026, 9, 7)
    assert school.periodes[0].van == date(2026, 8, 24)
    assert school.aanpakken.groepen == ("intensief", "basis", "plus")
    assert school.codes == ("afwezig", "vrij")


TEKENS = 'Deze tekens kunnen hier niet: " @ * ? ~ [ ] # { }'

FOUTEN = [
    (
        [('plan = "4 weken na begin"', 'plan = "4 weken na de start"')],
        "[cyclus], plan: '4 weken na de start' kan hier niet. "
        'Schrijf het als "3 weken na begin" of "1 week voor eind".',
    ),
    # keys and sections
    ([('brin = ""', 'brni = ""')], "'brni' kennen we niet. Bedoel je 'brin'?"),
    ([("[aanpakken]", "[aanpak]")], "'aanpak' kennen we niet. Bedoel je 'aanpakken'?"),
    (
        [("minimum = 2 ", "minimun = 2 ")],
        "[indeling]: 'minimun' kennen we niet. Bedoel je 'minimum'?",
    ),
    (
        [('peil = "M"', 'peil = "M"\nkleur = "rood"')],
        "[[periodes]] nummer 2: 'kleur' kennen we niet. Mogelijk is: nummer, naam, peil, van en "
        "tot.",
    ),
    (
        [('brin = ""', ""), ("[niveaus]", '[niveaus]\nbrin = "99ZZ"')],
        "[niveaus]: 'brin' kennen we niet. Zet deze regel bovenaan, boven het eerste deel tussen "
        "haken.",
    ),
    (
        [("[toetskalender.8]", "[toetskalender.2]")],
        "[toetskalender]: '2' kennen we niet. Mogelijk is: 3, 4, 5, 6, 7 en 8.",
    ),
    (
        [("[signalen.S17]", "[signalen.S18]"), ("keer = 1.5", "")],
        "[signalen]: 'S18' kennen we niet. Bedoel je 'S17'?",
    ),
    (
        [(REKENEN, REKENEN.replace('kort = "Rekenen"\n', ""))],
        "[[vakgebieden]] 'rekenen', kort: ontbreekt. Vul dit in.",
    ),
    ([("nummer = 2\n", "")], "[[periodes]] nummer 2, nummer: ontbreekt. Vul dit in."),
    # shapes
    (
        [("[stappen]\n", "[[stappen]]\n")],
        "[stappen]: een lijst kan hier niet. Schrijf [stappen] op een eigen regel, met de sleutels "
        "eronder.",
    ),
    (
        [("[[periodes]]\nnummer = 1", "[periodes]\nnummer = 1"), ("[[periodes]]", "[los]")],
        "[[periodes]]: dit is geen reeks. Schrijf [[periodes]] met dubbele haken, één keer voor "
        "elk.",
    ),
    # values
    (
        [('brin = ""', "brin = 99")],
        'brin: 99 is geen tekst. Zet er "..." omheen.',
    ),
    ([('brin = ""', 'brin = "99zz"')], "brin: '99zz' kan hier niet. Schrijf het als 99ZZ."),
    (
        [('schooljaar = ""', 'schooljaar = "2026/27"')],
        "schooljaar: '2026/27' kan hier niet. Schrijf het als 2026-2027.",
    ),
    (
        [('schooljaar = ""', 'schooljaar = "2026-2028"')],
        "schooljaar: '2026-2028' is geen schooljaar. Bedoel je '2026-2027'?",
    ),
    (
        [("maximum = 6 ", 'maximum = "6" ')],
        "[indeling], maximum: '6' is geen getal. Schrijf een getal van 1 tot en met 40, zonder "
        "aanhalingstekens.",
    ),
    (
        [("maximum = 6 ", "maximum = 6.5 ")],
        "[indeling], maximum: 6.5 is geen heel getal. Schrijf een getal van 1 tot en met 40, "
        "zonder aanhalingstekens.",
    ),
    (
        [("goed_genoeg = 80", "goed_genoeg = 0.8")],
        "[methodetoetsen], goed_genoeg: 0.8 is geen heel getal. Schrijf een getal van 1 tot en "
        "met 100, zonder aanhalingstekens.",
    ),
    (
        [("procent = 80", "procent = 180")],
        "[[ambities]] nummer 1, procent: 180 kan hier niet. Schrijf een getal van 1 tot en met "
        "100, zonder aanhalingstekens.",
    ),
    (
        [("indelen = false\n\n", 'indelen = "nee"\n\n')],
        "[[vakgebieden]] 'woordenschat', indelen: 'nee' is geen ja of nee. Schrijf true of false, "
        "zonder aanhalingstekens.",
    ),
    (
        [('vastgesteld = ""', 'vastgesteld = "7-9-2026"')],
        "[[ambities]] nummer 1, vastgesteld: '7-9-2026' is geen datum. Schrijf jaar-maand-dag: "
        "2026-09-07, zonder aanhalingstekens.",
    ),
    (
        [('systeem = "I-V"', 'systeem = "I-IV"')],
        "[niveaus], systeem: 'I-IV' kennen we niet. Bedoel je 'I-V'?",
    ),
    (
        [('peil = "M"', 'peil = "vorige jaar"')],
        "[[periodes]] nummer 2, peil: 'vorige jaar' kennen we niet. Bedoel je 'vorig jaar'?",
    ),
    (
        [("samen = []", 'samen = "rekenen"')],
        "[indeling], samen: 'rekenen' is geen lijst. Schrijf [..., ...].",
    ),
    (
        [('"loopt voor"]   #', '"loopt voor", "ver"]   #')],
        "[stappen], observatie: de lijst telt 4. Schrijf er 3 op.",
    ),
    (
        [("leerjaren = [4, 5, 6, 7, 8]", "leerjaren = [2, 4]")],
        "[[vakgebieden]] 'begrijpend_lezen', leerjaren: 2 kan hier niet. Schrijf een getal van 3 "
        "tot en met 8, zonder aanhalingstekens.",
    ),
    (
        [(REKENEN, REKENEN.replace('kort = "Rekenen"', 'kort = "Rekenen en wiskunde 1"'))],
        "[[vakgebieden]] 'rekenen', kort: 'Rekenen en wiskunde 1' is 21 tekens lang. Gebruik er "
        "hooguit 20.",
    ),
    (
        [(REKENEN, REKENEN.replace('kort = "Rekenen"', 'kort = "Rekenen/W"'))],
        "[[vakgebieden]] 'rekenen', kort: 'Rekenen/W' kan hier niet. Gebruik letters, cijfers, "
        "spaties, % en -, en begin met een letter of cijfer.",
    ),
    (
        [(REKENEN, REKENEN.replace('"Rekenen"', '" "', 1))],
        "[[vakgebieden]] 'rekenen', naam: mag niet leeg zijn. Vul iets in.",
    ),
    (
        [('sleutel = "motoriek"', 'sleutel = "Motoriek 1"')],
        "[[ontwikkelgebieden]] 'Motoriek 1', sleutel: 'Motoriek 1' kan hier niet. Gebruik kleine "
        "letters, cijfers en _: begrijpend_lezen.",
    ),
    (
        [('vrij = "vrij"', 'vrij = "V"')],
        "[codes], vrij: 'V' kan hier niet. Gebruik een woord van minstens twee letters.",
    ),
    # references
    (
        [(TOETS, TOETS.replace('vakgebied = "rekenen"', 'vakgebied = "rekennen"'))],
        "[[toetsen]] 'rekenen', vakgebied: 'rekennen' bestaat niet. Bedoel je 'rekenen'?",
    ),
    (
        [('M = ["rekenen", "technisch_lezen"', 'M = ["rekenen", "dmt"')],
        "[toetskalender.3], M: 'dmt' bestaat niet. Mogelijk is: rekenen, begrijpend_lezen, "
        "technisch_lezen, spelling en woordenschat.",
    ),
    (
        [('M = ["rekenen", "technisch_lezen"', 'M = ["rekenen", "begrijpend_lezen"')],
        "[toetskalender.3], M: 'begrijpend_lezen' hoort niet in leerjaar 3. Haal de toets weg, of "
        "zet 3 bij de leerjaren van het vakgebied.",
    ),
    (
        [('M = ["rekenen", "technisch_lezen"', 'M = ["rekenen", "rekenen"')],
        "[toetskalender.3], M: 'rekenen' staat er twee keer in. Haal er één weg.",
    ),
    (
        [("samen = []", 'samen = ["spellling"]')],
        "[indeling], samen: 'spellling' bestaat niet. Bedoel je 'spelling'?",
    ),
    (
        [('vakgebied = "spelling"\nprocent', 'vakgebied = "spellen"\nprocent')],
        "[[ambities]] nummer 4, vakgebied: 'spellen' bestaat niet. Bedoel je 'spelling'?",
    ),
    (
        [("procent = 80", 'procent = 80\nniveau = "C"')],
        "[[ambities]] nummer 1, niveau: 'C' bestaat niet. Mogelijk is: I, II, III, IV en V.",
    ),
    (
        [('# niveaus = ["IV", "V"] ', 'niveaus = ["IV", "VI"] ')],
        "[signalen.S01], niveaus: 'VI' is geen niveau van dit systeem. Bedoel je 'V'?",
    ),
    (
        [('# tip = ["IV"] ', 'tip = ["III"] ')],
        "[signalen.S01], tip: 'III' staat niet bij de lage niveaus (IV en V). "
        "Haal het hier weg, of zet het ook bij niveaus.",
    ),
    (
        [('# niveaus = ["IV", "V"] ', 'niveaus = ["v-"] '), ('# tip = ["IV"] ', 'tip = ["IV"] ')],
        "[signalen.S01], tip: 'IV' staat niet bij de lage niveaus (v-). "
        "Haal het hier weg, of zet het ook bij niveaus.",
    ),
    (
        [('vakgebieden = ["technisch_lezen"]', 'vakgebieden = ["technisch"]')],
        "[signalen.S02], vakgebieden: 'technisch' bestaat niet. Bedoel je 'technisch_lezen'?",
    ),
    (
        [('licht = ["let op"]', 'licht = ["letop"]')],
        "[signalen.S11], licht: 'letop' bestaat niet. Bedoel je 'let op'?",
    ),
    # doubles
    (
        [('# [[leerroutes]]', '[[leerroutes]]\nnaam = "pro"\nrendement = 50\n[[leerroutes]]\n'
          'naam = "Pro"\nrendement = 60\n#')],
        "[[leerroutes]] nummer 2, naam: 'Pro' komt al eerder voor. Kies een andere naam.",
    ),
    (
        [('sleutel = "spelling"', 'sleutel = "rekenen"')],
        "[[vakgebieden]] 'rekenen', sleutel: 'rekenen' komt al eerder voor. Kies een andere naam.",
    ),
    (
        [('kort = "Spelling"\nvakgebied', 'kort = "rekenen"\nvakgebied')],
        "[[toetsen]] 'spelling', kort: 'rekenen' komt al eerder voor. Kies een andere naam.",
    ),
    (
        [('"Leestechniek"]', '"Leestechniek", "spelling"]')],
        "[[toetsen]] 'spelling', ook: 'Spelling' is ook een naam van toets 'technisch_lezen'. Laat "
        "hem bij één toets staan.",
    ),
    (
        [('verdiept = "verdiept"', 'verdiept = "Basis"')],
        "[aanpakken], verdiept: 'Basis' is ook het woord voor basis. Kies een ander woord.",
    ),
    (
        [('vrij = "vrij"', 'vrij = "II"')],
        "[codes], vrij: 'II' is ook een niveau. Kies een ander woord.",
    ),
    (
        [('vrij = "vrij"', 'vrij = "Ziek"')],
        "[codes], vrij: is hetzelfde woord als ziek. Kies een ander woord.",
    ),
    (
        [('vakgebied = "spelling"\nprocent', 'vakgebied = "rekenen"\nleerjaren = [4, 5]\nprocent')],
        "[[ambities]] nummer 4, leerjaren: voor 'rekenen' staat er al een ambitie in leerjaar 4 en "
        "5. Haal er één weg.",
    ),
    # headers of the klassenmap
    (
        [('kort = "Sociaal"', 'kort = "sociaal-emotioneel"')],
        "Op het blad Groepsoverzicht zouden twee kolommen 'sociaal-emotioneel' heten. Kies een "
        "ander 'kort' in school.toml.",
    ),
    (
        [('kort = "Motoriek"', 'kort = "spelling"')],
        "[[ontwikkelgebieden]] 'motoriek', kort: 'spelling' is al van vakgebied 'Spelling'. Geef "
        "ze dezelfde naam, of kies iets anders.",
    ),
    (
        [('sleutel = "sociaal"', 'sleutel = "sociaal_emotioneel"')],
        "Op het blad Groepsoverzicht krijgen twee kolommen de sleutel 'sociaal_emotioneel'. Kies "
        "een andere 'sleutel'.",
    ),
    # what must fit together
    (
        [("minimum = 2 ", "minimum = 7 ")],
        "[indeling], minimum: 7 is meer dan maximum (6). Pas één van de twee aan.",
    ),
    (
        [(TOETS, f"{TOETS}minimum = 600\n")],
        "[[toetsen]] 'rekenen', minimum: 600 is niet lager dan maximum (500). Pas één van de twee "
        "aan.",
    ),
    (
        [("# [indeling.mapping]", '[indeling.mapping]\nintensief = ["IV", "V"]\nbasis = ["III"]')],
        [
            "[indeling.mapping]: 'I' staat er niet in. Zet het bij intensief, basis of verdiept, "
            "één keer.",
            "[indeling.mapping]: 'II' staat er niet in. Zet het bij intensief, basis of verdiept, "
            "één keer.",
        ],
    ),
    (
        [
            (
                "# [indeling.mapping]",
                '[indeling.mapping]\nintensief = ["IV", "V"]\nbasis = ["III", "IV"]\n'
                'verdiept = ["I", "II"]',
            )
        ],
        "[indeling.mapping]: 'IV' staat er twee keer in. Zet het bij intensief, basis of verdiept, "
        "één keer.",
    ),
    (
        [('basis = ["op koers"]', 'basis = ["opkoers"]')],
        [
            "[indeling.observatie], basis: 'opkoers' bestaat niet. Bedoel je 'op koers'?",
            "[indeling.observatie]: 'op koers' staat er niet in. Zet het bij intensief, basis of "
            "verdiept, één keer.",
        ],
    ),
    (
        [EIGEN],
        "[indeling.mapping]: ontbreekt. Verdeel 2F, 1S, 1F en <1F over intensief, basis en "
        "verdiept.",
    ),
    (
        [('systeem = "I-V"', 'systeem = "eigen"')],
        "[niveaus], namen: ontbreekt bij systeem 'eigen'. Schrijf ze op van hoog naar laag: namen "
        '= ["2F", "1F"].',
    ),
    (
        [('systeem = "I-V"', 'systeem = "I-V"\nnamen = ["a", "b"]')],
        "[niveaus], namen: I-V heeft vaste namen. Haal 'namen' weg, of kies systeem = \"eigen\".",
    ),
    (
        [(EIGEN[0], EIGEN[1].replace("2F", "1F+")),
         (EIGEN_MAPPING[0], EIGEN_MAPPING[1].replace("2F", "1F+"))],
        "[niveaus], namen: '1F+' eindigt op +. Een + of - achter een niveau betekent: hoog of laag "
        "in dat niveau.",
    ),
    (
        [(EIGEN[0], EIGEN[1].replace("2F", "1f")),
         (EIGEN_MAPPING[0], EIGEN_MAPPING[1].replace("2F", "1f"))],
        "[niveaus], namen: een naam komt twee keer voor. Kies namen die ook zonder hoofdletters "
        "verschillen.",
    ),
    (
        [("nummer = 2\n", "nummer = 3\n")],
        "[[periodes]] nummer 1, nummer: de nummers lopen niet op vanaf 1. Nummer ze 1, 2, 3, in "
        "volgorde.",
    ),
    (
        [("# van = 2026-08-24", "van = 2026-08-24"), ("# tot = 2027-01-29", "tot = 2026-08-24")],
        "[[periodes]] nummer 1, tot: 2026-08-24 ligt niet na van (2026-08-24). Kijk de data na.",
    ),
    (
        [("# tot = 2027-01-29", "tot = 2027-02-01"), ("# van = 2027-02-01", "van = 2027-02-01")],
        "[[periodes]] nummer 2, van: 2027-02-01 ligt niet na het eind van de vorige periode "
        "(2027-02-01). Kijk de data na.",
    ),
    (
        [("licht = 1        # niveaus", "licht = 3")],
        "[signalen.S04], licht: 3 is meer dan sterk (2). Pas één van de twee aan.",
    ),
    (
        [("vroeg = 2 ", "vroeg = 4 ")],
        "[signalen.S02], vroeg: 4 is meer dan metingen (3). Pas één van de twee aan.",
    ),
    (
        [("sterk = 60 ", "sterk = 85 ")],
        "[signalen.S08], sterk: 85 is meer dan let_op (70). Pas één van de twee aan.",
    ),
    (
        [("let_op = 70 ", "let_op = 81 ")],
        "[signalen.S08], let_op: 81 is meer dan goed_genoeg (80). Pas één van de twee aan.",
    ),
    (
        [("deels = 50 ", "deels = 81 ")],
        "[evaluatie], deels: 81 is meer dan behaald (80). Pas één van de twee aan.",
    ),
    # words that share a list in the klassenmap
    (
        [('observatie = ["aandacht",', 'observatie = ["iii+",'),
         ('intensief = ["aandacht"]', 'intensief = ["iii+"]')],
        "[stappen], observatie: 'iii+' is ook een niveau. Kies een ander woord.",
    ),
    (
        [(EIGEN[0], EIGEN[1].replace("2F", "Op koers")),
         (EIGEN_MAPPING[0], EIGEN_MAPPING[1].replace("2F", "Op koers"))],
        "[stappen], observatie: 'op koers' is ook een niveau. Kies een ander woord.",
    ),
    (
        [('observatie = ["aandacht",', 'observatie = ["Op koers",'),
         ('intensief = ["aandacht"]', 'intensief = ["Op koers"]')],
        "[stappen], observatie: 'op koers' staat er twee keer in. Kies een ander woord.",
    ),
    (
        [('sociaal_emotioneel = ["goed",', 'sociaal_emotioneel = ["Zorg",')],
        "[stappen], sociaal_emotioneel: 'zorg' staat er twee keer in. Kies een ander woord.",
    ),
    (
        [('vrij = "vrij"', 'vrij = "Aandacht"')],
        "[codes], vrij: 'Aandacht' is ook een observatiestap. Kies een ander woord.",
    ),
    (
        [('basis = "basis"', 'basis = "Intensief"')],
        "[aanpakken], basis: 'Intensief' is ook het woord voor intensief. Kies een ander woord.",
    ),
    # characters that mean something in a formula
    (
        [(TOETS, TOETS.replace('"Rekenen-Wiskunde"', "'Rekenen \"plus\"'"))],
        f"[[toetsen]] 'rekenen', naam: in 'Rekenen \"plus\"' staat een \". {TEKENS}",
    ),
    (
        [('"Leestechniek"]', '"Leestechniek #2"]')],
        f"[[toetsen]] 'technisch_lezen', ook: in 'Leestechniek #2' staat een #. {TEKENS}",
    ),
    (
        [(REKENEN, REKENEN.replace('naam = "Rekenen"', 'naam = "Rekenen [nieuw]"'))],
        f"[[vakgebieden]] 'rekenen', naam: in 'Rekenen [nieuw]' staat een [. {TEKENS}",
    ),
    (
        [('basis = "basis"', 'basis = "{basis}"')],
        f"[aanpakken], basis: in '{{basis}}' staat een {{. {TEKENS}",
    ),
    (
        [('observatie = ["aandacht",', 'observatie = ["aandacht?",')],
        f"[stappen], observatie: in 'aandacht?' staat een ?. {TEKENS}",
    ),
    (
        [(EIGEN[0], EIGEN[1].replace("2F", "2*F"))],
        f"[niveaus], namen: in '2*F' staat een *. {TEKENS}",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("paren", "zinnen"), FOUTEN, ids=[str(z)[:60] for _, z in FOUTEN])
def test_each_fault_has_its_sentence(paren, zinnen):
    verwacht = [zinnen] if isinstance(zinnen, str) else zinnen
    school, gezegd = lees(verander(*paren))

    assert school is None
    assert [zin for zin in gezegd if zin in verwacht] == verwacht
    assert len(gezegd) <= len(verwacht) + 7


def test_all_faults_are_said_in_one_run():
    paren = [
        ('brin = ""', 'brin = "x"'),
        ("minimum = 2 ", "minimum = 7 "),
        ("indelen = false\n\n", "indelen = 0\n\n"),
        ('licht = ["let op"]', 'licht = ["letop"]'),
    ]
    _, meldingen = to_instellingen(verander(*paren).encode())

    assert [(m.code, m.veld) for m in meldingen] == [
        ("HGW184", "brin"),
        ("HGW184", "vakgebieden.indelen"),
        ("HGW189", "indeling.minimum"),
        ("HGW185", "signalen.S11.licht"),
    ]


def test_a_signal_that_is_off_may_name_a_vakgebied_that_is_gone():
    paren = ("aan = true\nvakgebieden = [", "aan = false\nvakgebieden = [")
    school, zinnen = lees(verander(paren, ('["technisch_lezen"]\nperc', '["lezen"]\nperc')))

    assert (zinnen, school.signalen["S02"]["aan"]) == ([], False)


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        (
            'school = ""\nbrin = "99ZZ\n',
            "Op regel 2 staat iets wat we niet kunnen lezen. Kijk of er een aanhalingsteken, een "
            "komma of een haak mist.",
        ),
        (
            "school = “De Wilg”\n",
            "Op regel 1 staat iets wat we niet kunnen lezen. Vervang de kromme aanhalingstekens "
            'door rechte: "...".',
        ),
        (
            'school = ""\nschool = ""\n',
            "Op regel 2 staat iets wat we niet kunnen lezen. Deze naam staat er al eerder. Haal "
            "één van de twee weg.",
        ),
        (
            "[niveaus]\n\n[niveaus]\n",
            "Op regel 3 staat iets wat we niet kunnen lezen. Deze naam staat er al eerder. Haal "
            "één van de twee weg.",
        ),
        (
            "a = [1,",
            "Op het eind van het bestand staat iets wat we niet kunnen lezen. Kijk of er een "
            "aanhalingsteken, een komma of een haak mist.",
        ),
        *(
            (
                begin + vul * 5000,
                "Op het eind van het bestand staat iets wat we niet kunnen lezen. Kijk of er een "
                "aanhalingsteken, een komma of een haak mist.",
            )
            for begin, vul in (("a = ", "9"), ("a = ", "["))
        ),
    ],
    ids=lambda waarde: waarde[:30],
)
def test_toml_that_can_not_be_read(tekst, zin):
    assert lees(tekst) == (None, [zin])


@pytest.mark.parametrize("leeg", ["", "# niets\n"])
def test_empty_file_asks_for_what_it_can_not_do_without(leeg):
    assert lees(leeg) == (
        None,
        [
            "[[vakgebieden]]: er staat er geen. Schrijf er minstens 1 op.",
            "[[periodes]]: er staat er geen. Schrijf er minstens 1 op.",
        ],
    )


def test_file_on_disk(tmp_path: Path):
    pad = tmp_path / "school.toml"
    pad.write_bytes(b"\xef\xbb\xbf" + VOORBEELD.replace("\n", "\r\n").encode())
    kapot = tmp_path / "kapot.toml"
    kapot.write_bytes(b'school = "Zo\xeb"')
    weg = tmp_path / "weg.toml"

    assert read_school(pad) == (lees(VOORBEELD)[0], [])
    assert [(m.bestand, m.code, str(m)) for p in (kapot, weg) for m in read_school(p)[1]] == [
        (
            "kapot.toml",
            "HGW180",
            "Het bestand bevat tekens die we niet kunnen lezen. Bewaar het in Kladblok opnieuw, "
            "met codering UTF-8.",
        ),
        ("weg.toml", "HGW180", "Het bestand of de map bestaat niet."),
    ]


@pytest.mark.parametrize("leerjaren", [(1, 2), (2, 3), (5,), (5, 6), tuple(range(1, 9))])
def test_example_makes_a_klassenmap(leerjaren):
    school, _ = lees(VOORBEELD)
    bladen = [blad.naam for blad in klassenmap(school, leerjaren).sheets]

    assert len(bladen) == len(set(bladen)) > 15
    assert list(botsende_namen(school)) == []


def test_registry_holds_every_code_once_and_each_is_used():
    codes = [soort.code for soort in alle()]
    map_ = Path(module.__file__).parent
    bronnen = [pad.read_text("utf-8") for pad in map_.glob("*.py") if pad.stem != "meldingen"]
    namen = [naam for naam, waarde in vars(module).items() if waarde in alle()]

    assert codes == sorted(set(codes))
    assert [code for code in codes if not re.fullmatch(r"HGW1[89]\d", code)] == []
    assert [naam for naam in namen if not any(f"soort.{naam}" in bron for bron in bronnen)] == []
    assert len(SIGNALEN) == 17


REGELS = VOORBEELD.splitlines()


@given(
    st.integers(0, len(REGELS) - 1),
    st.integers(0, 3),
    st.sampled_from(["", "7", '""', "[]", "true", "2026-01-01", '["x"]', "{a = 1}", "nan"]),
)
def test_damaged_settings_never_stop_the_program(nummer, weg, waarde):
    """A line gets another value, or some lines are gone."""
    sleutel, is_, _ = REGELS[nummer].partition(" = ")
    anders = [f"{sleutel} = {waarde}"] if is_ and waarde else []
    tekst = "\n".join([*REGELS[:nummer], *anders, *REGELS[nummer + weg :]])
    school, zinnen = lees(tekst)

    assert (school is None) == (zinnen != [])
    assert [zin for zin in zinnen if not zin.endswith((".", "?"))] == []
