"""Several workbooks side by side."""

from dataclasses import replace

import pytest

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.kopienaam import soort_kopie
from hgw_excel.controle.lees_klassenmap import lees_klassenmap
from hgw_excel.controle.regels.kind_in_twee_klassen import elders
from hgw_excel.controle.register import sluit_uit
from hgw_excel.controle.tussen import vergelijk
from hgw_excel.domein.school import SYSTEMEN, School
from tests.controle.klasbouw import maak_inhoud, naar_boek
from tests.voorbeeld import voorbeeld_school


def maak(bestand: str, groep: str = "5", school: School | None = None, **kop) -> Klas:
    """Return a read class; its pupils have ids of their own."""
    inhoud = maak_inhoud(
        school or voorbeeld_school(), (5,), ["Anna", "Bram"], {"hgw_groep": groep, **kop}
    )
    for rijen in inhoud.ruw.values():
        for rij in rijen:
            if "leerling_id" in rij:
                rij["leerling_id"] = f"{bestand}-{rij['leerling_id']}"
    klas, meldingen = lees_klassenmap(naar_boek(inhoud, bestand))
    assert klas is not None
    assert [m.code for m in meldingen] == ([] if groep else ["HGW415"])
    return klas  # fmt: skip


def zinnen(*klassen: Klas, school: School | None = None) -> list[str]:
    return [f"{m.bestand}: {m}" for m in vergelijk(klassen, school)]


def test_a_school_in_order_is_silent():
    klassen = [maak(f"groep {i}.xlsx", str(i)) for i in (3, 4, 5)]

    assert zinnen(*klassen, school=voorbeeld_school()) == []
    assert zinnen(*klassen) == []
    assert zinnen() == []


def test_class_twice_names_the_copy_and_takes_none():
    een = maak("klassenmap groep 5-6.xlsx", "5-6")
    twee = maak("klassenmap groep 5-6-LAPTOP-12.xlsx", "5-6")
    zin = (
        "Groep 5-6 staat twee keer in de map; 'klassenmap groep 5-6-LAPTOP-12.xlsx' lijkt een "
        "OneDrive-kopie. Haal er één weg; tot die tijd telt groep 5-6 niet mee."
    )

    assert zinnen(een, twee) == [f"{twee.bestand}: {zin}", f"{een.bestand}: {zin}"]
    assert all(sluit_uit(melding) for melding in vergelijk([een, twee]))


def test_class_twice_without_a_telling_name():
    klassen = [maak("a.xlsx"), maak("b.xlsx"), maak("c.xlsx", "Groep 5")]

    assert zinnen(*klassen)[0] == (
        "a.xlsx: Groep 5 staat drie keer in de map; ook in 'b.xlsx' en 'c.xlsx'. "
        "Laat er één staan; tot die tijd telt groep 5 niet mee."
    )


def test_the_very_same_file_twice():
    een, twee = maak("a.xlsx"), maak("b.xlsx")
    twee = replace(twee, boek=replace(twee.boek, sha256=een.sha256))

    assert zinnen(een, twee)[0] == (
        "a.xlsx: Groep 5 staat twee keer in de map; 'b.xlsx' is precies hetzelfde bestand. "
        "Haal er één weg; tot die tijd telt groep 5 niet mee."
    )


def test_name_of_a_copy_without_the_original():
    assert zinnen(maak("klassenmap groep 5 (1).xlsx"), maak("klassenmap groep 6.xlsx", "6")) == [
        "klassenmap groep 5 (1).xlsx: De naam lijkt die van een kopie. "
        "Is dit de goede klassenmap? Geef hem dan zijn gewone naam."
    ]


@pytest.mark.parametrize(
    ("bestand", "soort"),
    [
        ("klassenmap groep 5 (1).xlsx", "kopie"),
        ("klassenmap groep 5(12).xlsx", "kopie"),
        ("klassenmap groep 5 - Kopie.xlsx", "kopie"),
        ("klassenmap groep 5 - Kopie (2).xlsx", "kopie"),
        ("klassenmap groep 5 - Copy.xlsx", "kopie"),
        ("klassenmap groep 5 kopie 2.xlsx", "kopie"),
        ("Kopie van klassenmap groep 5.xlsx", "kopie"),
        ("Copy of klassenmap groep 5.xlsx", "kopie"),
        ("klassenmap groep 5 (conflict met juf Marieke).xlsx", "kopie"),
        ("klassenmap groep 5-6-LAPTOP-12.xlsx", "OneDrive-kopie"),
        ("klassenmap groep 5-DESKTOP-AB12CD.xlsx", "OneDrive-kopie"),
        ("klassenmap groep 5-Macbook-van-Tom.xlsx", "OneDrive-kopie"),
        ("klassenmap groep 5-ICT01-7.xlsx", ""),
        ("klassenmap groep 5-ICT01-77.xlsx", "OneDrive-kopie"),
        ("klassenmap groep 5.xlsx", ""),
        ("klassenmap groep 5-6.xlsx", ""),
        ("klassenmap groep 1-2-3.xlsx", ""),
        ("klassenmap groep 5-B.xlsx", ""),
        ("klassenmap groep 5-blauw.xlsx", ""),
        ("klassenmap 2026-2027.xlsx", ""),
        ("klassenmap groep 5 (rood).xlsx", ""),
    ],
)
def test_soort_kopie(bestand, soort):
    assert soort_kopie(bestand) == soort


def _met_leerling(klas: Klas, rij: int, **velden) -> Klas:
    rijen = klas.inhoud.ruw["tblLeerlingen"]
    rijen[rij] |= velden
    return klas


def test_pupil_in_two_classes_by_number():
    een = _met_leerling(maak("a.xlsx", "5"), 0, leerlingnummer="1043")
    twee = _met_leerling(maak("b.xlsx", "6"), 1, leerlingnummer="1043")
    doe = "Vul in de oude klas bij 'van school op' de laatste dag in."

    assert zinnen(een, twee) == [
        f"a.xlsx: Leerlingen, B5: Dit kind staat ook in b.xlsx. {doe}",
        "b.xlsx: Leerlingen, B6: Dit kind staat ook in a.xlsx; "
        f"in een overzicht telt het hier niet mee. {doe}",
    ]


def test_pupil_in_two_classes_by_id_is_told_once():
    een = _met_leerling(maak("a.xlsx", "5"), 0, leerling_id="HGW-1", leerlingnummer="1043")
    twee = _met_leerling(maak("b.xlsx", "6"), 0, leerling_id="HGW-1", leerlingnummer="1043")

    assert len(zinnen(een, twee)) == 2


def _elders(*velden: dict[str, str]) -> list[tuple[str, int]]:
    klassen = [_met_leerling(maak(f"{b}.xlsx", b), 0, **v)
               for b, v in zip("345", velden, strict=False)]  # fmt: skip
    gevonden = elders(klassen)
    assert elders(klassen[::-1]) == gevonden
    return sorted(gevonden)


def test_in_which_class_a_pupil_counts():
    """By number; by id only when nothing says that it is another child."""
    nummer, sleutel = {"leerlingnummer": "1043"}, {"leerling_id": "HGW-1"}

    assert _elders(nummer, nummer, nummer) == [("4.xlsx", 0), ("5.xlsx", 0)]
    assert _elders(sleutel, sleutel) == [("4.xlsx", 0)]
    assert _elders(sleutel, sleutel | {"leerling": "Chaima"}) == []
    assert _elders(sleutel | nummer, sleutel | {"leerlingnummer": "1044"}) == []
    assert _elders(nummer, nummer | sleutel, sleutel) == [("4.xlsx", 0)]
    assert _elders({}, {}) == []


def test_pupil_who_left_the_other_class_is_fine():
    een = _met_leerling(maak("a.xlsx", "5"), 0, leerling_id="HGW-1")
    twee = _met_leerling(maak("b.xlsx", "6"), 0, leerling_id="HGW-1", van_school_op="2027-01-04")

    assert zinnen(een, twee) == []


def test_ids_of_a_template_are_not_compared():
    een = _met_leerling(maak("a.xlsx", "5"), 0, leerling_id="LEEG-1")
    twee = _met_leerling(maak("b.xlsx", "6"), 0, leerling_id="LEEG-1")

    assert zinnen(een, twee) == []


def test_other_school_by_majority():
    klassen = [maak("a.xlsx", "3"), maak("b.xlsx", "4"), maak("c.xlsx", "5", hgw_brin="11AA")]

    assert zinnen(*klassen) == [
        "c.xlsx: Start, ZZ2: Deze klassenmap is van een school met brin 11AA, niet met brin 99ZZ. "
        "Haal het bestand uit de map, of geef alleen de klassenmappen van één school."
    ]
    assert all(sluit_uit(melding) for melding in vergelijk(klassen))


def test_other_school_without_majority_takes_none():
    klassen = [maak("a.xlsx", "3"), maak("b.xlsx", "4", hgw_brin="11AA")]

    assert [m.bestand for m in vergelijk(klassen)] == ["a.xlsx", "b.xlsx"]


def test_the_school_folder_decides_over_the_majority():
    klassen = [maak("a.xlsx", "3"), maak("b.xlsx", "4"), maak("c.xlsx", "5", hgw_brin="11aa")]
    school = replace(voorbeeld_school(), brin="11AA")

    assert [m.bestand for m in vergelijk(klassen, school)] == ["a.xlsx", "b.xlsx"]


def test_other_schooljaar():
    klassen = [maak("a.xlsx", "3"), maak("b.xlsx", "4", hgw_schooljaar="2025-2026")]

    assert zinnen(*klassen, school=voorbeeld_school()) == [
        "b.xlsx: Start, ZZ3: Deze klassenmap is van schooljaar 2025-2026, niet van 2026-2027. "
        "Haal het bestand uit de map, of geef alleen de klassenmappen van één schooljaar."
    ]
    assert [m.bestand for m in vergelijk(klassen)] == ["a.xlsx", "b.xlsx"]


def test_same_class_in_two_years_is_not_twice_the_same():
    klassen = [maak("a.xlsx", "3"), maak("b.xlsx", "3", hgw_schooljaar="2025-2026")]

    assert {m.code for m in vergelijk(klassen, voorbeeld_school())} == {"HGW605"}


def test_other_agreements_than_the_school_folder():
    ander = replace(voorbeeld_school(), methode_norm=75)
    klassen = [maak("a.xlsx", "3"), maak("b.xlsx", "4", school=ander)]

    assert zinnen(*klassen, school=voorbeeld_school()) == [
        "b.xlsx: De schoolafspraken in deze klassenmap zijn andere dan die van de schoolmap. "
        "Klopt dat, dan hoeft er niets."
    ]


def test_name_brin_and_schooljaar_are_no_agreements():
    school = replace(voorbeeld_school(), naam="", brin="", schooljaar="")

    assert zinnen(maak("a.xlsx"), school=school) == []


def test_other_template_version():
    klassen = [maak("a.xlsx", "3"), maak("b.xlsx", "4"), maak("c.xlsx", "5")]
    klassen[1] = replace(klassen[1], boek=replace(klassen[1].boek, versie=-1))

    assert zinnen(*klassen) == [
        "b.xlsx: Deze klassenmap heeft sjabloonversie -1, andere klassenmappen een andere. "
        "Maak de klassenmap opnieuw als er kolommen ontbreken."
    ]


def test_the_order_of_the_files_does_not_matter():
    klassen = [maak("b.xlsx"), maak("a.xlsx"), maak("c.xlsx", "5", hgw_brin="11AA")]

    assert vergelijk(klassen) == vergelijk(klassen[::-1])


def test_a_class_of_another_school_does_not_knock_out_our_own():
    klassen = [maak("a.xlsx"), maak("b.xlsx", "5", hgw_brin="11AA")]

    assert [(m.bestand, m.code) for m in vergelijk(klassen, voorbeeld_school())] == [
        ("b.xlsx", "HGW604")
    ]


def test_children_of_a_file_of_last_year_are_not_compared():
    nu = _met_leerling(maak("a.xlsx", "5"), 0, leerlingnummer="1043")
    toen = _met_leerling(maak("b.xlsx", "4", hgw_schooljaar="2025-2026"), 0, leerlingnummer="1043")

    assert {m.code for m in vergelijk([nu, toen], voorbeeld_school())} == {"HGW605"}


def _kopie_van(klas: Klas, bestand: str, groep: str) -> Klas:
    """The same pupils in another file, with another group cell."""
    kopie = maak(bestand, groep)
    for mijn, zijn in zip(
        kopie.inhoud.ruw["tblLeerlingen"], klas.inhoud.ruw["tblLeerlingen"], strict=True
    ):
        mijn["leerling_id"] = zijn["leerling_id"]
    return kopie


@pytest.mark.parametrize("groep", ["5 juf Anna", ""])
def test_a_copy_with_another_group_cell_is_the_same_class(groep):
    een = maak("klassenmap groep 5.xlsx")
    twee = _kopie_van(een, "klassenmap groep 5 (1).xlsx", groep)
    dubbel = [m for m in vergelijk([een, twee]) if m.code == "HGW601"]

    assert [m.bestand for m in dubbel] == [twee.bestand, een.bestand]
    assert dubbel[0].zin == (
        "In 'klassenmap groep 5 (1).xlsx' en 'klassenmap groep 5.xlsx' staan dezelfde kinderen; "
        "'klassenmap groep 5 (1).xlsx' lijkt een kopie."
    )
    assert dubbel[0].doe == "Haal er één weg; tot die tijd tellen ze allebei niet mee."
    assert all(sluit_uit(melding) for melding in dubbel)


def test_a_klassenmap_copied_for_other_children_is_another_class():
    een = maak("a.xlsx", "5")
    twee = _kopie_van(een, "b.xlsx", "6")
    for i, rij in enumerate(twee.inhoud.ruw["tblLeerlingen"]):
        rij["leerling"] = f"Chaima {i}"

    assert "HGW601" not in {m.code for m in vergelijk([een, twee])}


@pytest.mark.parametrize("getypt", ["26-27", "2026/2027"])
@pytest.mark.parametrize("school", [None, voorbeeld_school()])
def test_the_same_schooljaar_typed_otherwise_takes_part(getypt, school):
    klassen = [maak("a.xlsx", "3"), maak("b.xlsx", "4", hgw_schooljaar=getypt)]
    (melding,) = vergelijk(klassen, school)

    assert (melding.bestand, melding.ernst, sluit_uit(melding)) == ("b.xlsx", "let op", False)
    assert melding.doe == "Typ 2026-2027 in Start, cel ZZ3."


def test_a_schooljaar_that_makes_no_sense_stays_another_one():
    klassen = [maak("a.xlsx", "3"), maak("b.xlsx", "4", hgw_schooljaar="26-28")]
    (melding,) = vergelijk(klassen, voorbeeld_school())

    assert (melding.ernst, sluit_uit(melding)) == ("aanpassen", True)


def test_another_niveau_system_than_the_school_must_be_mended():
    ander = replace(voorbeeld_school(), systeem=SYSTEMEN["A-E"])
    (melding,) = vergelijk([maak("a.xlsx")], ander)

    assert (melding.code, melding.ernst, sluit_uit(melding)) == ("HGW606", "aanpassen", False)
    assert melding.zin == (
        "De schoolafspraken in deze klassenmap zijn andere dan die van de schoolmap: de niveaus "
        "zijn hier I tot en met V en daar A tot en met E, dus in een overzicht tellen ze als "
        "'zonder niveau'."
    )


def test_other_vakgebieden_and_another_toetskalender_must_be_mended():
    school = voorbeeld_school()
    ander = replace(school, vakgebieden=school.vakgebieden[1:], toetskalender={})
    (melding,) = vergelijk([maak("a.xlsx")], ander)

    assert melding.ernst == "aanpassen"
    assert melding.zin.endswith(": de vakgebieden zijn anders; de toetskalender is anders.")
