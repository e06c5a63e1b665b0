"""`consolideer` on real files: who takes part, which code, all or nothing, the same bytes."""

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from openpyxl import Workbook

from hgw_excel import platform
from hgw_excel.bouwen.klassenmap import bouw_klassenmap
from hgw_excel.domein.leerling import Groep, Leerling
from hgw_excel.domein.melding import KanNiet
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.klassenmap import klassenmap
from hgw_excel.schema.kolom import Waarde
from hgw_excel.schema.nieuw import nieuwe_inhoud
from hgw_excel.school import consolideren
from hgw_excel.school.consolideren import ConsolideerUitkomst, consolideer
from tests.lint import lint
from tests.school.overzicht.lezen import delen, laad, tabel, teksten
from tests.voorbeeld import voorbeeld_school

KINDEREN = {3: ("Qavo", "Qebi", "Qimu"), 5: ("Qolar", "Qudem"), 6: ("Qystra",)}
Cellen = Mapping[str, Waarde]


def groep(naam: str, leerjaren: Sequence[int]) -> Groep:
    return Groep(
        naam,
        tuple(
            Leerling(f"88{lj}{i}77", roepnaam, "", f"{roepnaam}stra", lj)
            for lj in leerjaren
            for i, roepnaam in enumerate(KINDEREN[lj])
        ),
    )


@cache
def klas(naam: str, leerjaren: tuple[int, ...], niveaus: tuple[Waarde, ...] = ("II",)) -> bytes:
    """A klassenmap in which each child has one of `niveaus` for Rekenen M."""
    school, van = voorbeeld_school(), groep(naam, leerjaren)
    leeg = nieuwe_inhoud(
        klassenmap(school, leerjaren),
        van,
        (),
        namen=[leerling.roepnaam for leerling in van.leerlingen],
        schooljaar=school.schooljaar,
        brin=school.brin,
    )
    scores = [dict(rij) for rij in leeg.ruw["tblScores"]]
    for i, rij in enumerate(scores[: len(van.leerlingen)]):
        rij["rekenen_m_niveau"] = niveaus[i % len(niveaus)]
    rijen = {**leeg.ruw, "tblScores": scores}
    return bouw_klassenmap(Inhoud(leeg.werkboek, rijen, {**leeg.kop_ruw, "hgw_periode": 2}))


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    """A folder with two classes in which nothing is wrong."""
    klassen = tmp_path / "klassen"
    klassen.mkdir()
    (klassen / "klassenmap groep 3.xlsx").write_bytes(klas("3", (3,)))
    (klassen / "klassenmap groep 5-6.xlsx").write_bytes(klas("5-6", (5, 6), ("III", "IV", "V")))
    return klassen


def voeg_samen(map_: Path, uit: Path | None = None, **opties) -> ConsolideerUitkomst:
    doel = uit or map_.parent
    return consolideer([map_], doel / "schooloverzicht.xlsx", doel / "ib-overzicht.xlsx", **opties)


def kort(uitkomst: ConsolideerUitkomst) -> tuple[int, int, int, list[str]]:
    namen = [pad.name for pad in uitkomst.geschreven]
    return uitkomst.exit_code, uitkomst.meegedaan, uitkomst.gevonden, namen


BEIDE = ["schooloverzicht.xlsx", "ib-overzicht.xlsx"]


def bytes_van(uitkomst: ConsolideerUitkomst) -> list[bytes]:
    return [pad.read_bytes() for pad in uitkomst.geschreven]


def test_all_in(map_):
    uitkomst = voeg_samen(map_)

    assert kort(uitkomst) == (0, 2, 2, BEIDE)


def test_what_was_counted(map_):
    boek = laad(bytes_van(voeg_samen(map_))[0])

    rekenen = [rij for rij in tabel(boek, "Gegevens", "tblGegevens") if rij[2] == "Rekenen"]
    naam = "Rekenen-Wiskunde"
    assert rekenen == [
        ["3", 3, "Rekenen", naam, "M3", "II", 3],
        ["5-6", 5, "Rekenen", naam, "M5", "III", 1],
        ["5-6", 5, "Rekenen", naam, "M5", "IV", 1],
        ["5-6", 6, "Rekenen", naam, "M6", "V", 1],
    ]


def test_without_ib_there_is_one_file(map_):
    uitkomst = consolideer([map_], map_.parent / "s.xlsx", None)

    assert kort(uitkomst) == (0, 2, 2, ["s.xlsx"])


def test_a_bad_cell_costs_its_own_value_only(map_):
    (map_ / "klassenmap groep 3.xlsx").write_bytes(klas("3", (3,), ("II", "6", "IV")))

    uitkomst = voeg_samen(map_)
    boek = laad(bytes_van(uitkomst)[0])

    assert kort(uitkomst) == (1, 2, 2, BEIDE)
    rijen = [rij[5:] for rij in tabel(boek, "Gegevens", "tblGegevens") if rij[0] == "3"]
    assert rijen[:3] == [["II", 1], ["IV", 1], ["niet te lezen", 1]]


def test_a_faulty_workbook_is_left_out_and_named(map_):
    kapot = map_ / "klassenmap groep 4.xlsx"
    kapot.write_bytes(klas("3", (3,))[:5000])

    uitkomst = voeg_samen(map_)
    boek = laad(bytes_van(uitkomst)[0])

    assert kort(uitkomst) == (3, 2, 3, BEIDE)
    assert "2 van 3 klassen doen mee." in teksten(boek["Verantwoording"])
    assert tabel(boek, "Verantwoording", "tblBestanden")[-1][:2] == [kapot.name, "nee"]
    onderschrift = boek["Samenvatting"]["B2"].value
    assert "2 groepen, " in onderschrift
    assert onderschrift.endswith("Eén klassenmap doet niet mee: zie Verantwoording.")


def test_a_workbook_that_is_not_there_is_left_out(map_):
    paden = [*map_.iterdir(), map_ / "klassenmap groep 9.xlsx"]

    uitkomst = consolideer(paden, map_.parent / "s.xlsx")
    boek = laad(bytes_van(uitkomst)[0])

    assert uitkomst.exit_code == 3
    namen = [rij[:2] for rij in tabel(boek, "Verantwoording", "tblBestanden")]
    assert namen[-1] == ["klassenmap groep 9.xlsx", "nee"]


def test_the_same_class_twice_counts_neither(map_):
    shutil.copy(map_ / "klassenmap groep 3.xlsx", map_ / "klassenmap groep 3 - Kopie.xlsx")

    assert kort(voeg_samen(map_)) == (3, 1, 3, BEIDE)


def in_klas(van: Groep, niveau: str = "II") -> bytes:
    school = voorbeeld_school()
    namen = [leerling.roepnaam for leerling in van.leerlingen]
    leeg = nieuwe_inhoud(klassenmap(school, (5,)), van, (), namen=namen,
                         schooljaar=school.schooljaar, brin=school.brin)  # fmt: skip
    scores = [dict(rij) for rij in leeg.ruw["tblScores"]]
    for rij in scores[: len(van.leerlingen)]:
        rij["rekenen_m_niveau"] = niveau
    rijen = {**leeg.ruw, "tblScores": scores}
    return bouw_klassenmap(Inhoud(leeg.werkboek, rijen, {**leeg.kop_ruw, "hgw_periode": 2}))


@pytest.mark.parametrize(("nummer", "aantal"), [("880077", 3), ("889977", 4)])
def test_a_child_in_two_classes_counts_in_the_first_one_only(tmp_path, nummer, aantal):
    anders = Groep("5b", (Leerling(nummer, "Qano", "", "Qanostra", 5),
                          Leerling("990088", "Qeso", "", "Qesostra", 5)))  # fmt: skip
    eerste = Groep("5a", (Leerling("880077", "Qano", "", "Qanostra", 5),
                          Leerling("990099", "Qiru", "", "Qirustra", 5)))  # fmt: skip
    (tmp_path / "a.xlsx").write_bytes(in_klas(eerste, "II"))
    (tmp_path / "b.xlsx").write_bytes(in_klas(anders, "IV"))

    uitkomst = consolideer([tmp_path], tmp_path / "s.xlsx", tmp_path / "ib.xlsx")

    rijen = tabel(laad(bytes_van(uitkomst)[0]), "Gegevens", "tblGegevens")
    rekenen = {rij[0]: (rij[5], rij[6]) for rij in rijen[1:] if rij[2] == "Rekenen"}
    assert rekenen == {"5a": ("II", 2), "5b": ("IV", aantal - 2)}
    assert uitkomst.exit_code == (1 if aantal == 3 else 0)
    assert ("HGW603" in {m.code for m in uitkomst.meldingen}) is (aantal == 3)


def test_strict_writes_nothing_when_there_is_anything_to_mend(map_):
    (map_ / "klassenmap groep 3.xlsx").write_bytes(klas("3", (3,), ("6",)))

    assert kort(voeg_samen(map_, streng=True)) == (4, 2, 2, [])
    assert not (map_.parent / BEIDE[0]).exists()


def test_strict_writes_when_all_is_well(map_):
    assert kort(voeg_samen(map_, streng=True)) == (0, 2, 2, BEIDE)


def test_no_workbook_at_all_writes_nothing(map_):
    for pad in map_.iterdir():
        pad.write_bytes(b"PK\x03\x04 kapot")

    assert kort(voeg_samen(map_)) == (4, 0, 2, [])


def test_an_empty_folder_writes_nothing(tmp_path):
    leeg = tmp_path / "leeg"
    leeg.mkdir()

    assert kort(voeg_samen(leeg)) == (4, 0, 0, [])


def nooit(*args, **opties):
    raise AssertionError("read a file")


@pytest.mark.parametrize("bestaat", BEIDE)
def test_an_output_that_exists_is_refused_before_anything_is_read(map_, bestaat, monkeypatch):
    monkeypatch.setattr(consolideren, "controleer", nooit)
    (map_.parent / bestaat).write_bytes(b"van iemand")

    with pytest.raises(KanNiet, match=f"'{bestaat}' bestaat al") as fout:
        voeg_samen(map_)

    assert fout.value.code == 4
    assert (map_.parent / bestaat).read_bytes() == b"van iemand"


@pytest.mark.parametrize(
    ("uit", "ib", "zin", "code"),
    [
        ("s.xlsx", "./s.xlsx", "dezelfde naam", 2),
        ("s.xls", None, "moet op .xlsx eindigen", 2),
        ("weg/s.xlsx", None, "bestaat niet", 4),
    ],
)
def test_outputs_that_make_no_sense(map_, uit, ib, zin, code):
    with pytest.raises(KanNiet, match=zin) as fout:
        consolideer([map_], map_ / uit, ib and map_ / ib)

    assert fout.value.code == code


def test_a_klassenmap_is_never_overwritten(map_):
    doel = map_ / "klassenmap groep 3.xlsx"
    voor = doel.read_bytes()

    with pytest.raises(KanNiet, match="is een klassenmap, daar schrijven we niet overheen"):
        consolideer([map_], doel, overschrijf=True)

    assert doel.read_bytes() == voor


def test_names_never_go_into_a_file_that_was_made_to_be_shown(map_):
    eerste = voeg_samen(map_).geschreven[0]

    with pytest.raises(KanNiet, match="is een schooloverzicht"):
        consolideer([map_], map_.parent / "nieuw.xlsx", eerste, overschrijf=True)

    assert not (map_.parent / "nieuw.xlsx").exists()


def met_wachtwoord() -> bytes:
    """What Excel makes of a workbook with a password: an OLE file around it."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096)


@pytest.mark.parametrize("welk", [0, 1])
@pytest.mark.parametrize("inhoud", [met_wachtwoord(), b"PK kapot"])
def test_a_target_that_can_not_be_read_is_never_overwritten(map_, welk, inhoud):
    doel = voeg_samen(map_).geschreven[welk]
    ander = doel.with_name(BEIDE[1 - welk])
    doel.write_bytes(inhoud)
    voor = ander.read_bytes()

    with pytest.raises(KanNiet, match=f"'{doel.name}' bestaat al, maar we kunnen niet") as fout:
        voeg_samen(map_, overschrijf=True)

    assert (fout.value.code, doel.read_bytes(), ander.read_bytes()) == (4, inhoud, voor)


def test_a_target_that_can_be_read_is_overwritten(map_):
    eerste = bytes_van(voeg_samen(map_))

    assert bytes_van(voeg_samen(map_, overschrijf=True)) == eerste


def test_a_name_with_other_capitals_is_the_same_name(map_):
    with pytest.raises(KanNiet, match="dezelfde naam") as fout:
        consolideer([map_], map_ / "Over.xlsx", map_ / "over.XLSX")

    assert fout.value.code == 2


def test_two_links_to_one_file_are_the_same_file(map_):
    (map_ / "a.xlsx").write_bytes(b"x")
    os.link(map_ / "a.xlsx", map_ / "b.xlsx")

    with pytest.raises(KanNiet, match="dezelfde naam"):
        consolideer([map_], map_ / "a.xlsx", map_ / "b.xlsx", overschrijf=True)


def test_output_in_the_input_folder_is_our_own_file(map_):
    eerste = voeg_samen(map_, map_)
    inhoud = bytes_van(eerste)

    tweede = voeg_samen(map_, map_, overschrijf=True)

    assert kort(tweede) == (0, 2, 2, BEIDE)
    assert bytes_van(tweede) == inhoud


def test_same_bytes_in_any_order_from_any_place_at_any_time(map_, tmp_path):
    eerste = bytes_van(voeg_samen(map_))
    anders = tmp_path / "een" / "ander pad"
    shutil.copytree(map_, anders)
    for i, pad in enumerate(sorted(anders.iterdir())):
        os.utime(pad, (1e9 + i, 1e9 + i))
    uit = tmp_path / "uit"
    uit.mkdir()

    paden = sorted(anders.iterdir(), reverse=True)
    tweede = consolideer(paden, uit / BEIDE[0], uit / BEIDE[1])

    assert bytes_van(tweede) == eerste


def test_other_input_gives_other_bytes(map_):
    """Control of the test above."""
    eerste = bytes_van(voeg_samen(map_))
    (map_ / "klassenmap groep 3.xlsx").write_bytes(klas("3", (3,), ("I",)))

    tweede = bytes_van(voeg_samen(map_, overschrijf=True))

    assert [een == twee for een, twee in zip(eerste, tweede, strict=True)] == [False, False]


def test_a_date_stands_in_the_foot_only_when_it_is_given(map_):
    zonder = laad(bytes_van(voeg_samen(map_))[0])
    met = laad(bytes_van(voeg_samen(map_, overschrijf=True, datum=date(2027, 2, 4)))[0])

    voeten = [boek["Samenvatting"].oddFooter.left.text for boek in (zonder, met)]
    assert voeten == [
        "De Zonnewijzer · 2026-2027 · zie Verantwoording",
        "De Zonnewijzer · 2026-2027 · zie Verantwoording · 4 februari 2027",
    ]


def test_no_name_number_or_id_in_the_schooloverzicht(map_):
    namen = [naam for deel in KINDEREN.values() for naam in deel]
    nummers = [
        leerling.leerlingnummer for lj in KINDEREN for leerling in groep("", [lj]).leerlingen
    ]
    kanaries = [*namen, *nummers, "HGW-"]

    inhoud = [b"\n".join(delen(b).values()).decode() for b in bytes_van(voeg_samen(map_))]

    gevonden = [[kanarie for kanarie in kanaries if kanarie in tekst] for tekst in inhoud]
    assert gevonden == [[], kanaries]


def test_both_files_pass_the_lint(map_):
    assert [lint(pad) for pad in voeg_samen(map_).geschreven] == [[], []]


def test_what_was_typed_under_agreements_is_carried_over(map_):
    doel = voeg_samen(map_).geschreven[0]
    boek = laad(doel.read_bytes())
    for naam, waarde in (("hgw_afspraak_2", "Elke week een bezoek"), ("hgw_stand_2", "loopt")):
        ((blad, cel),) = boek.defined_names[naam].destinations
        boek[blad][cel] = waarde
    boek.save(doel)

    tweede = bytes_van(voeg_samen(map_, overschrijf=True))
    derde = bytes_van(voeg_samen(map_, overschrijf=True))

    assert teksten(laad(tweede[0])["Samenvatting"])[-2:] == ["Elke week een bezoek", "loopt"]
    assert derde == tweede


def test_what_is_typed_while_we_read_is_not_lost(map_, monkeypatch):
    doel = voeg_samen(map_).geschreven[0]
    echt = consolideren.controleer

    def controleer(*args, **opties):
        boek = laad(doel.read_bytes())
        boek["Samenvatting"]["B2"] = "getypt"
        boek.save(doel)
        return echt(*args, **opties)

    monkeypatch.setattr(consolideren, "controleer", controleer)
    with pytest.raises(KanNiet, match="intussen door iemand anders veranderd"):
        voeg_samen(map_, overschrijf=True)

    assert laad(doel.read_bytes())["Samenvatting"]["B2"].value == "getypt"


@pytest.fixture
def ib_open(monkeypatch):
    """Someone opens the ib-overzicht at the last moment, on Windows."""
    for naam in ("vervang", "zet_neer"):
        echt = getattr(platform, naam)

        def zet(nieuw: Path, doel: Path, echt=echt) -> None:
            if doel.name == "ib-overzicht.xlsx":
                raise OSError(errno.EBUSY, "busy")
            echt(nieuw, doel)

        monkeypatch.setattr(platform, naam, zet)


def test_when_the_second_file_can_not_be_written_the_first_is_put_back(map_, request):
    oud = bytes_van(voeg_samen(map_))
    (map_ / "klassenmap groep 3.xlsx").write_bytes(klas("3", (3,), ("I",)))
    request.getfixturevalue("ib_open")

    with pytest.raises(KanNiet, match="nog open"):
        voeg_samen(map_, overschrijf=True)

    assert [(map_.parent / naam).read_bytes() for naam in BEIDE] == oud


@pytest.mark.usefixtures("ib_open")
def test_when_the_second_file_can_not_be_written_a_new_first_one_is_removed(map_):
    with pytest.raises(KanNiet, match="nog open"):
        voeg_samen(map_)

    assert sorted(pad.name for pad in map_.parent.iterdir()) == ["klassen"]


def test_an_overview_that_someone_made_while_we_read_is_not_replaced(map_, monkeypatch):
    echt = consolideren.controleer

    def controleer(*args, **opties):
        (map_.parent / BEIDE[0]).write_bytes(b"van een ander")
        return echt(*args, **opties)

    monkeypatch.setattr(consolideren, "controleer", controleer)
    with pytest.raises(KanNiet) as fout:
        voeg_samen(map_, overschrijf=True)

    assert fout.value.zin == (
        "'schooloverzicht.xlsx' is intussen door iemand anders gemaakt. Probeer het opnieuw."
        " Er is niets veranderd."
    )
    assert (map_.parent / BEIDE[0]).read_bytes() == b"van een ander"


def test_progress_is_told(map_):
    stappen = []

    voeg_samen(map_, voortgang=lambda gedaan, totaal: stappen.append((gedaan, totaal)))

    assert stappen == [(1, 2), (2, 2)]


PROGRAMMA = """
import sys
from pathlib import Path
from hgw_excel.school.consolideren import consolideer
map_ = Path(sys.argv[1])
assert consolideer([map_], map_ / "s.xlsx", map_ / "i.xlsx").exit_code == 0
print(*sorted({"pandas", "numpy", "openpyxl", "xlsxwriter"} & set(sys.modules)))
"""


def test_pandas_and_openpyxl_are_not_imported(map_):
    opdracht = [sys.executable, "-c", PROGRAMMA, str(map_)]

    uit = subprocess.run(opdracht, capture_output=True, text=True, check=True)

    assert uit.stdout.split() == ["xlsxwriter"]


def test_a_workbook_of_someone_else_is_never_overwritten(map_):
    doel = map_.parent / BEIDE[0]
    boek = Workbook()
    boek.active["A1"] = "van iemand anders"
    boek.save(doel)
    voor = doel.read_bytes()

    with pytest.raises(KanNiet, match="is geen overzicht dat wij hebben gemaakt") as fout:
        voeg_samen(map_, overschrijf=True)

    assert (fout.value.code, doel.read_bytes()) == (4, voor)


def _typ_datum(doel: Path, waarde: str) -> bytes:
    boek = laad(doel.read_bytes())
    boek["Inhaallijst"]["H9"] = waarde
    boek.save(doel)
    return doel.read_bytes()


def test_what_was_typed_in_a_replaced_overview_stays_in_a_reserve_copy(map_):
    ib = voeg_samen(map_, map_).geschreven[1]
    getypt = [_typ_datum(ib, "3 maart")]
    voeg_samen(map_, map_, overschrijf=True)
    getypt.append(_typ_datum(ib, "4 maart"))
    tweede = voeg_samen(map_, map_, overschrijf=True)

    reserve = map_ / "_hgw" / "reserve" / date.today().isoformat()
    assert [pad.name for pad in sorted(reserve.iterdir())] == [
        "ib-overzicht (reserve 2).xlsx",
        "ib-overzicht.xlsx",
    ]
    assert [pad.read_bytes() for pad in sorted(reserve.iterdir())] == getypt[::-1]
    assert kort(tweede) == (0, 2, 2, BEIDE)


def test_an_overview_that_stays_the_same_gets_no_reserve_copy(map_):
    voeg_samen(map_)
    voeg_samen(map_, overschrijf=True)

    assert not (map_.parent / "_hgw").exists()
