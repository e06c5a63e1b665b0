"""planzinnen.toml: what we deliver is whole, and a fault in it costs one field with a sentence."""

import pytest

from hgw_excel.bouwen.tekst import regels
from hgw_excel.domein.doeltekst import heeft_datum, heeft_maat
from hgw_excel.domein.planzinnen import AANPAKKEN, VELDEN, Planbank, Planzinnen
from hgw_excel.school.instellingen import read_school
from hgw_excel.school.planzinnen import read_planzinnen, standaardbank, to_planbank
from hgw_excel.school.schoolmap import maak_schoolmap

BREEDTES = {"doel": 27, "inhoud": 22, "aanpak": 38, "organisatie": 20, "evaluatie": 25}
GEBIEDEN = {
    "rekenen": False, "begrijpend_lezen": False, "technisch_lezen": False, "spelling": False,
    "woordenschat": False, "taal": False, "iets_van_de_school": False,
    "rekenen_": True, "taal_": True, "motoriek_": True, "sociaal_": True, "iets_": True,
}  # fmt: skip
"""Every gebied with sentences of its own and one without; behind '_' those of groep 1-2."""


@pytest.mark.parametrize("gebied", GEBIEDEN)
@pytest.mark.parametrize("aanpak", AANPAKKEN)
def test_each_field_of_each_gebied_has_a_sentence_that_fits_its_cell(gebied, aanpak):
    """Five lines is what a row of a plan has room for on one A4."""
    zinnen = standaardbank().voor(gebied.rstrip("_"), aanpak, jong=GEBIEDEN[gebied])
    velden = {veld: zinnen.veld(veld, "29 januari 2027") for veld in VELDEN}
    hoogste = {
        veld: max(regels(zin, BREEDTES[veld], 10) for zin in rij) for veld, rij in velden.items()
    }

    assert all(velden.values())
    assert {veld: n for veld, n in hoogste.items() if n > 5} == {}
    assert all(heeft_maat(doel) and heeft_datum(doel) for doel in zinnen.veld("doel"))
    assert zinnen.keer
    assert zinnen.minuten


def test_own_sentences_come_first_and_the_general_ones_fill_in():
    bank, fouten = to_planbank(
        """
        [rekenen.basis]
        doel = ["Vóór {datum} telt elk kind tot 100.", "tweede"]
        keer = 5
        minuten = 20
        [algemeen.basis]
        inhoud = ["het blok"]
        organisatie = ["{keer} × {minuten} min"]
        """.encode()
    )
    zinnen = bank.voor("rekenen", "basis", jong=False)

    assert fouten == []
    assert zinnen == Planzinnen(
        doel=("Vóór {datum} telt elk kind tot 100.", "tweede"),
        inhoud=("het blok",),
        organisatie=("{keer} × {minuten} min",),
        keer=5,
        minuten=20,
    )
    assert zinnen.veld("organisatie") == ("5 × 20 min",)
    assert zinnen.veld("doel")[0] == "Vóór het eind van de periode telt elk kind tot 100."
    assert bank.voor("rekenen", "basis", jong=True) == Planzinnen()


@pytest.mark.parametrize(
    ("behoefte", "gebied", "past"),
    [
        ("minder sommen", "rekenen", True),
        ("minder sommen", "spelling", False),
        ("Sommen en een dictee", "spelling", True),
        ("korte instructie", "spelling", True),
        ("een maatje uit de groep, samen", "spelling", True),
        ("heeft soms een rustige plek nodig", "spelling", True),
        ("rekening houden met trage verwerking", "spelling", True),
        ("eerst de rekentaal uitleggen", "spelling", False),
    ],
)
def test_words_of_one_gebied(behoefte, gebied, past):
    """A whole word, unless a '*' says that more may follow."""
    bank = Planbank(woorden={"rekenen": ("som", "sommen", "Rekent*"), "spelling": ("dictee",)})

    assert bank.past(behoefte, gebied) is past


@pytest.mark.parametrize(
    ("aanpak", "past"), [("intensief", False), ("basis", False), ("verdiept", True), ("", True)]
)
def test_words_of_one_aanpak(aanpak, past):
    bank = Planbank(woorden={"verdiept": ("moeilijkere",), "spelling": ("dictee",)})

    assert bank.past("minder taken, wel moeilijkere", "rekenen", aanpak) is past
    assert not bank.past("moeilijkere dictees of een dictee", "rekenen", aanpak)


@pytest.mark.parametrize(
    ("toml", "zinnen"),
    [
        ("[rekenen.basis]\ndoel = 'een'",
         ["[rekenen.basis], doel: 'een' is geen lijst. Schrijf [..., ...]."]),
        ("[rekenen.bassis]\ndoel = ['een']",
         ["[rekenen.bassis]: 'bassis' kennen we niet. Bedoel je 'basis'?"]),
        ("[rekenen.basis]\ndoelen = ['een']",
         ["[rekenen.basis]: 'doelen' kennen we niet. Bedoel je 'doel'?"]),
        ("[rekenen.basis]\nkeer = 0",
         ["[rekenen.basis], keer: 0 kan hier niet. Schrijf een getal van 1 tot en met 25, zonder "
          "aanhalingstekens."]),
        ("doel = ['een']",
         ["doel: dit hoort onder een kop. Zet het onder een kop als [doel.intensief], of haal het "
          "weg."]),
        ("[woorden]\nrekenen = 3", ["[woorden], rekenen: 3 is geen lijst. Schrijf [..., ...]."]),
        ("[rekenen.basis]\ndoel = [", ["Op het eind van het bestand"]),
    ],
)  # fmt: skip
def test_fault_is_said_with_its_place(toml, zinnen):
    _, fouten = to_planbank(toml.encode())

    gezegd = zip(fouten, zinnen, strict=True)
    assert [f"{fout.zin} {fout.doe}"[: len(zin)] for fout, zin in gezegd] == zinnen


def test_fault_leaves_the_rest_and_the_school(tmp_path):
    maak_schoolmap(tmp_path)
    tekst = "[spelling.basis]\ndoel = 'een'\ninhoud = ['twee']"
    (tmp_path / "planzinnen.toml").write_text(tekst, encoding="utf-8")
    school, fouten = read_school(tmp_path / "school.toml")

    assert school is not None
    assert school.planzinnen.zinnen == {"spelling": {"basis": Planzinnen(inhoud=("twee",))}}
    assert [(fout.bestand, fout.code) for fout in fouten] == [("planzinnen.toml", "HGW184")]


def test_without_a_file_it_is_what_we_deliver(tmp_path):
    assert read_planzinnen(tmp_path) == (standaardbank(), [])


def test_unreadable_file_is_said(tmp_path):
    (tmp_path / "planzinnen.toml").write_bytes(b"\xff\xfe\x00")
    bank, fouten = read_planzinnen(tmp_path)

    assert bank == standaardbank()
    assert [fout.bestand for fout in fouten] == ["planzinnen.toml"]
