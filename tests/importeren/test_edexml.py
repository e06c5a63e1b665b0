"""EDEXML and UWLR leerlinggegevens."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hgw_excel.domein.leerling import Groep, Leerling, Schoolgegevens
from hgw_excel.importeren.edexml import is_edex2000, read_edexml
from tests.importeren.edex import SCHOOL, edex, leerling

VOORBEELDEN = Path(__file__).parent / "voorbeelden"
IN_LAS = "Pas het aan in het leerlingadministratiesysteem en maak de export opnieuw."
OPNIEUW = "Maak de export opnieuw in het leerlingadministratiesysteem."


def lees(data):
    school, meldingen = read_edexml(data, "EDEX.XML")
    return school, [f"{melding.code} {melding}" for melding in meldingen]


def kinderen(data):
    school, _ = read_edexml(data, "EDEX.XML")
    return {} if school is None else {groep.naam: groep.leerlingen for groep in school.groepen}


def test_whole_example_file():
    school, meldingen = lees((VOORBEELDEN / "edexml_2.1_2025-2026.xml").read_bytes())

    assert school == Schoolgegevens(
        naam="",
        brin="99ZZ",
        schooljaar="2025-2026",
        groepen=(
            Groep("3A", (Leerling("1008", "Noor", "", "Jansen", 3),)),
            Groep(
                "5/6 Dolfijnen",
                (
                    Leerling("1002", "Daniël", "", "Jansen", 5),
                    Leerling("1006", "Sem", "van 't", "Hof", 5),
                    Leerling("1001", "Zoë", "van der", "Berg", 5),
                    Leerling("1003", "Çağla", "", "Yılmaz", 6),
                    Leerling("1004", "Łukasz", "", "Nowak", 6),
                    Leerling("1005", "Sem", "de", "Vries", 6),
                ),
                ("Lia Test",),
            ),
        ),
    )
    assert meldingen == [
        "HGW160 Eén leerling heeft geen leerjaar (leerlingnummer #001) en is niet ingelezen. "
        + IN_LAS
    ]


@pytest.mark.parametrize("soap", [False, True])
def test_namespaced_uwlr_reads_like_edexml(soap):
    ruimte = "http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens"
    kaal = edex(leerling(jaargroep="5")).decode()
    binnen = kaal.replace("<EDEX>", "<leerlinggegevens>").replace("</EDEX>", "</leerlinggegevens>")
    antwoord = f'<leerlinggegevens_antwoord xmlns="{ruimte}">{binnen}</leerlinggegevens_antwoord>'
    if soap:
        antwoord = (
            '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header>'
            f"<x>iets</x></s:Header><s:Body>{antwoord}</s:Body></s:Envelope>"
        )

    assert lees(antwoord.encode()) == lees(kaal.encode())
    assert kinderen(antwoord.encode()) == {"Groep 5": (Leerling("1001", "Sem", "", "Jansen", 5),)}


@pytest.mark.parametrize(
    ("jaargroep", "groep", "leerjaar"),
    [
        ("6", "G5", 6),  # the pupil's own wins
        ("6", "G56", 6),
        (None, "G5", 5),  # fallback to the stamgroep
        ("C", "G5", 5),
        (None, "G56", None),  # but not when that is C
        ("C", "G56", None),
    ],
)
def test_own_jaargroep_wins_over_the_groups(jaargroep, groep, leerjaar):
    gevonden = kinderen(edex(leerling(groep=groep, jaargroep=jaargroep)))

    assert [k.leerjaar for klas in gevonden.values() for k in klas] == (
        [] if leerjaar is None else [leerjaar]
    )


def test_pupils_without_stamgroep_are_counted():
    """Key 2 has none, 3 names one that is not there, 4 is only in a plusgroep."""
    plus = '<samengestelde_groepen><samengestelde_groep key="SG1"/></samengestelde_groepen>'
    data = edex(
        leerling("1", jaargroep="5"),
        leerling("2", "", jaargroep="5"),
        leerling("3", "G9", jaargroep="5"),
        leerling("4", "", jaargroep="5").replace("</leerling>", f"{plus}</leerling>"),
    )

    assert [kind.leerlingnummer for kind in kinderen(data)["Groep 5"]] == ["1"]
    assert lees(data)[1] == [
        "HGW168 Leerlingen staan in een groep die niet in het bestand staat: 'G9'. " + OPNIEUW,
        "HGW157 3 leerlingen zitten niet in een groep (leerlingnummer 2, 3 en 4) en zijn niet "
        "ingelezen. " + IN_LAS,
    ]


def test_former_pupils_are_left_out_and_counted():
    """The peildatum itself is not before it; who is here has no date of leaving yet."""
    data = edex(
        leerling("1", jaargroep="5", uitstroomdatum="2026-09-30"),
        leerling("2", jaargroep="5", uitstroomdatum="2026-10-01"),
        leerling("3", jaargroep="H"),
        leerling("4", "", jaargroep="8", uitstroomdatum="2025-07-10"),
    )

    assert kinderen(data) == {"Groep 5": (Leerling("2", "Sem", "", "Jansen", 5),)}
    assert lees(data)[1] == ["HGW158 3 oud-leerlingen doen niet mee."]


def test_pupil_who_leaves_at_the_end_of_groep_8_counts_all_year():
    """Any date in van_school_op empties the leerjaar, so it may not be there beforehand."""
    groep = '<groep key="G8"><naam>8</naam><jaargroep>8</jaargroep></groep>'
    data = edex(leerling("1", "G8", jaargroep="8", uitstroomdatum="2027-07-31"), groepen=groep)

    assert [(kind.leerjaar, kind.van_school_op) for kind in kinderen(data)["8"]] == [(8, None)]


@pytest.mark.parametrize(
    ("weg", "dag", "mee"),
    [
        ("<peildatum>2026-10-01</peildatum>", "2026-10-01", False),  # aanmaakdatum 2 October
        ("<peildatum>2026-10-01</peildatum>", "2026-10-02", True),
        ("beide", "2026-07-31", False),  # then the schooljaar itself
        ("beide", "2026-08-01", True),
    ],
)
def test_day_that_makes_a_former_pupil(weg, dag, mee):
    school = SCHOOL.replace("<peildatum>2026-10-01</peildatum>", "")
    if weg == "beide":
        school = school.replace("<aanmaakdatum>2026-10-02T08:15:00</aanmaakdatum>", "")
    data = edex(leerling("1", jaargroep="5", uitstroomdatum=dag), leerling("2"), school=school)

    assert ("1" in {k.leerlingnummer for k in kinderen(data)["Groep 5"]}) is mee


def test_other_jaargroepen_are_counted_and_named():
    codes = ["0", "11", "16", "S", "V", "N", "0", "9"]
    andere = [leerling(str(i), jaargroep=code) for i, code in enumerate(codes)]
    data = edex(leerling("x"), *andere)

    assert lees(data)[1] == [
        "HGW159 8 leerlingen zitten niet in leerjaar 1 tot en met 8 (jaargroep 0: 2, 9: 1, 11: 1, "
        "16: 1, N: 1, S: 1 en V: 1) en zijn niet ingelezen."
    ]


def test_keys_are_trimmed_and_provisional_ones_not_stored():
    data = edex(leerling("  1001 "), leerling("#7", roepnaam="Lot"), leerling("", roepnaam="Mo"))

    assert [(k.roepnaam, k.leerlingnummer) for k in kinderen(data)["Groep 5"]] == [
        ("Lot", ""),
        ("Mo", ""),
        ("Sem", "1001"),
    ]
    assert lees(data)[1] == [
        "HGW161 Eén leerling heeft een voorlopig nummer (leerlingnummer #7). Dat bewaren we niet."
    ]


def test_one_key_for_two_pupils_is_trusted_for_neither():
    data = edex(leerling("7", roepnaam="Bo"), leerling("7", roepnaam="Al"), leerling("8"))

    assert [(k.roepnaam, k.leerlingnummer) for k in kinderen(data)["Groep 5"]] == [
        ("Al", ""),
        ("Bo", ""),
        ("Sem", "8"),
    ]
    assert lees(data)[1] == [
        "HGW162 Eén leerlingnummer staat bij verschillende leerlingen (leerlingnummer 7 en 7). "
        "Zij zijn zonder nummer ingelezen. " + IN_LAS
    ]


def test_names_are_cleaned_and_voorvoegsel_stays_apart():
    data = edex(leerling(roepnaam=" Anne  Sophie ", voorvoegsel="van 't", achternaam="Hof\n"))

    assert kinderen(data)["Groep 5"] == (Leerling("1001", "Anne Sophie", "van 't", "Hof", 5),)


def test_pupil_without_any_name_is_left_out_and_a_damaged_name_pointed_at():
    data = edex(
        leerling("1", roepnaam="", achternaam=""),
        leerling("2", roepnaam="?ukasz"),
        leerling("3", roepnaam="", achternaam="Bos"),
        leerling("4", roepnaam="x" * 201),
    )

    assert [k.leerlingnummer for k in kinderen(data)["Groep 5"]] == ["3", "2"]
    assert lees(data)[1] == [
        "HGW164 2 leerlingen hebben geen bruikbare naam (leerlingnummer 1 en 4) en zijn niet "
        "ingelezen. " + IN_LAS,
        "HGW165 In één naam staat een vreemd teken (leerlingnummer 2). Verbeter dat in de "
        "klassenmap, of kies bij het exporteren EDEXML of 'CSV UTF-8'.",
    ]


def test_class_list_goes_by_leerjaar_roepnaam_achternaam_without_voorvoegsel():
    namen = [("Zoë", "", "A"), ("Çağla", "", "B"), ("Łuk", "", "C"), ("Ada", "van", "Zijl"),
             ("Ada", "de", "Bos"), ("ada", "", "Mol")]  # fmt: skip
    data = edex(
        *(
            leerling(str(i), "G56", roepnaam=r, voorvoegsel=v, achternaam=a, jaargroep="6")
            for i, (r, v, a) in enumerate(namen)
        ),
        leerling("9", "G56", roepnaam="Zus", jaargroep="5"),
    )

    assert [(k.leerjaar, k.roepnaam, k.achternaam) for k in kinderen(data)["5/6"]] == [
        (5, "Zus", "Jansen"),
        (6, "Ada", "Bos"),
        (6, "ada", "Mol"),
        (6, "Ada", "Zijl"),
        (6, "Çağla", "B"),
        (6, "Łuk", "C"),
        (6, "Zoë", "A"),
    ]


@pytest.mark.parametrize(
    ("schooljaar", "zin"),
    [
        ("2026-2027", None),
        ("2025-2026", None),
        ("2026 / 2027", None),
        ("2025-2027", "'2025-2027' is geen schooljaar."),
        ("2026", "'2026' is geen schooljaar."),
        ("", "Het schooljaar ontbreekt."),
    ],
)
def test_schooljaar_runs_to_the_next_year(schooljaar, zin):
    data = edex(leerling(), school=SCHOOL.replace("2026-2027", schooljaar))
    doe = "Kies een schooljaar zoals 2025-2026 en maak de export opnieuw."

    assert (read_edexml(data, "x")[0] is None) is (zin is not None)
    assert lees(data)[1] == ([] if zin is None else [f"HGW155 {zin} {doe}"])


@pytest.mark.parametrize(
    ("van", "naar", "brin"),
    [
        ("", "", "99ZZ"),
        (">00<", ">01<", "99ZZ01"),
        ("<dependancecode>00</dependancecode>", "", "99ZZ"),
        ("<brincode>99ZZ</brincode>", "", ""),
    ],
)
def test_brin_with_its_vestiging(van, naar, brin):
    school = SCHOOL.replace(van, naar) if van else SCHOOL

    assert read_edexml(edex(leerling(), school=school), "x")[0].brin == brin


@pytest.mark.parametrize(("namen", "naam"), [(["De Wilg"], "De Wilg"), (["A", "B"], "")])
def test_name_of_the_only_vestiging(namen, naam):
    delen = "".join(f'<vestiging key="{n}"><naam>{n}</naam></vestiging>' for n in namen)
    data = edex(leerling(), rest=f"<vestigingen>{delen}</vestigingen>")

    assert read_edexml(data, "x")[0].naam == naam


def test_teachers_of_the_groep_only_by_name():
    rest = (
        '<leerkrachten><leerkracht key="L1"><achternaam>Bos</achternaam>'
        "<voorvoegsel>van den</voorvoegsel><roepnaam>Ria</roepnaam><emailadres>ria@x.nl"
        '</emailadres><groepen><groep key="G5"/></groepen></leerkracht>'
        '<leerkracht key="L2"><achternaam>Kok</achternaam><groepen><groep key="G5"/>'
        '<groep key="G56"/><samengestelde_groep key="SG1"/></groepen></leerkracht>'
        '<leerkracht key="L3"><roepnaam>Pim</roepnaam></leerkracht></leerkrachten>'
    )
    school, _ = read_edexml(edex(leerling(), rest=rest), "x")

    assert school.groepen[0].leerkrachten == ("Ria van den Bos", "Kok")


def test_what_may_not_be_had_is_not_in_the_result():
    """Negative control: the same words are in the file."""
    geheim = ["111222333", "ketenid.nl", "1234AB", "TR", "0,3", "x@y.nl", "Toevoeging", "2017-03"]
    extra = (
        "<geboortedatum>2017-03-04</geboortedatum><geslacht>2</geslacht><bsn>111222333</bsn>"
        "<emailadres>x@y.nl</emailadres><land_vader>TR</land_vader><postcodenl>1234AB</postcodenl>"
        "<gewicht_nieuw>0,3</gewicht_nieuw><toevoegingen><blok><roepnaam>Toevoeging</roepnaam>"
        '<groep key="G56"/></blok></toevoegingen>'
    )
    kind = leerling(jaargroep="5").replace("<groep", f"{extra}<groep")
    kind = kind.replace("<leerling ", '<leerling eckid="https://ketenid.nl/201703/abc" ')
    data = edex(kind)
    uitkomst = repr(read_edexml(data, "EDEX.XML"))

    assert [woord for woord in geheim if woord not in data.decode()] == []
    assert [woord for woord in geheim if woord in uitkomst] == []
    assert "'1001', roepnaam='Sem'" in uitkomst


def test_bsn_as_key_is_dropped_and_never_quoted():
    nummers = ["111222333", "123456782", "000000012", "987654329", "100000009"]
    data = edex(*(leerling(n, roepnaam=f"Kind{n[:2]}x{i}") for i, n in enumerate(nummers)))
    school, meldingen = lees(data)

    assert [k.leerlingnummer for k in school.groepen[0].leerlingen] == [""] * 5
    assert meldingen == [
        "HGW167 De leerlingnummers in dit bestand zijn burgerservicenummers. Die lezen we niet "
        "in. De rest is wel ingelezen."
    ]


@pytest.mark.parametrize(
    ("data", "zin"),
    [
        (
            b"<!DOCTYPE EDEX><EDEX/>",
            "HGW152 Het bestand bevat een DOCTYPE. Dat hoort niet in EDEXML; we lezen het niet. "
            + OPNIEUW,
        ),
        (
            b'<!DOCTYPE a [<!ENTITY b "x">]><EDEX>&b;</EDEX>',
            "HGW152 Het bestand bevat een DOCTYPE. Dat hoort niet in EDEXML; we lezen het niet. "
            + OPNIEUW,
        ),
        (
            b"<EDEX>\n<school>",
            "HGW153 Het bestand is beschadigd of niet volledig (regel 2). " + OPNIEUW,
        ),
        *(
            (
                f'<?xml version="1.0" encoding="{codering}"?><EDEX/>'.encode(),
                "HGW153 Het bestand is in een tekenset geschreven die we niet kennen. " + OPNIEUW,
            )
            for codering in ("foo", "shift_jis")
        ),
        (
            b"<html/>",
            "HGW154 In het bestand staan geen leerlinggegevens. Kies EDEXML als soort export.",
        ),
        (
            (VOORBEELDEN / "uwlr_2.2_resultaten.xml").read_bytes(),
            "HGW154 In het bestand staan toetsresultaten, geen leerlingen. Kies EDEXML als soort "
            "export.",
        ),
    ],
)
def test_other_xml_is_refused(data, zin):
    assert lees(data) == (None, [zin])


def test_nobody_left():
    assert lees(edex(leerling(jaargroep="S"))) == (
        None,
        [
            "HGW159 Eén leerling zit niet in leerjaar 1 tot en met 8 (jaargroep S: 1) en is niet "
            "ingelezen.",
            "HGW156 Er is geen leerling om in te lezen. " + IN_LAS,
        ],
    )


@pytest.mark.parametrize(
    ("eerste", "tweede", "zinnen"),
    [
        ("5A", "5a", ["HGW163 De groepen '5A' en '5a' krijgen hetzelfde bestand."]),
        ("5/6", "5-6", ["HGW163 De groepen '5-6' en '5/6' krijgen hetzelfde bestand."]),
        ("5A", "5A", ["HGW163 2 groepen heten '5A'."]),
        ("5A", "5B", []),
    ],
)
def test_groups_that_would_share_a_file(eerste, tweede, zinnen):
    groepen = "".join(
        f'<groep key="{key}"><naam>{naam}</naam><jaargroep>5</jaargroep></groep>'
        for key, naam in (("a", eerste), ("b", tweede))
    )
    data = edex(leerling("1", "a"), leerling("2", "b"), groepen=groepen)
    doe = f" Geef elke groep een eigen naam. {IN_LAS}"

    assert lees(data)[1] == [zin + doe for zin in zinnen]


def test_groups_by_leerjaar_then_number():
    namen = {"a": "Groep 10", "b": "Groep 9", "c": "Uilen"}
    groepen = "".join(
        f'<groep key="{key}"><naam>{naam}</naam><jaargroep>4</jaargroep></groep>'
        for key, naam in namen.items()
    )
    data = edex(
        *(leerling(key, key) for key in namen),
        leerling("z", "d"),
        groepen=groepen + '<groep key="d"><naam>Zon</naam><jaargroep>1</jaargroep></groep>',
    )

    assert list(kinderen(data)) == ["Zon", "Groep 9", "Groep 10", "Uilen"]


@pytest.mark.parametrize(
    ("naam", "oud"),
    [("EDEXLL.TXT", True), ("edexgr.txt", True), ("EDEX.XML", False), ("EDEXLL.TXT.csv", False)],
)
def test_names_of_edex2000(naam, oud):
    assert is_edex2000(naam) is oud


GEHEEL = edex(leerling(jaargroep="5", uitstroomdatum="2027-01-31"), leerling("2", "G56"))


@given(st.integers(0, len(GEHEEL)), st.integers(0, 60), st.binary(max_size=6))
def test_damaged_file_never_stops_the_program(plek, weg, erbij):
    school, meldingen = read_edexml(GEHEEL[:plek] + erbij + GEHEEL[plek + weg :], "x")

    assert school is not None or meldingen
