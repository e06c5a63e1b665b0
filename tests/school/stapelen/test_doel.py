"""The file of the list: when it may be written, and how."""

import pytest

from hgw_excel.domein.melding import KanNiet
from hgw_excel.school.stapelen import stapel as module
from hgw_excel.school.stapelen.stapel import stapel
from tests.school.stapelen.hulp import GESPREK, doe, maak, tellingen


def test_an_earlier_list_never_counts_and_is_replaced_with_a_copy_kept(tmp_path):
    maak(tmp_path / "a.xlsx", [GESPREK])
    eerder = doe(tmp_path).geschreven[0].read_bytes()
    doe(tmp_path, naam="andere.xlsx")
    maak(tmp_path / "b.xlsx", [GESPREK])

    uitkomst = doe(tmp_path, overschrijf=True)

    assert tellingen(uitkomst) == (0, 2, 2, 2)
    (kopie,) = (tmp_path / "_hgw").rglob("*.xlsx")
    assert kopie.read_bytes() == eerder


def test_only_the_list_that_was_kept_is_replaced(tmp_path, monkeypatch):
    maak(tmp_path / "a.xlsx", [GESPREK])
    (tmp_path / "lijst.csv").write_bytes(b"eerst")
    monkeypatch.setattr(module, "bewaar", lambda pad, inhoud: pad.write_bytes(b"getypt"))

    with pytest.raises(KanNiet, match="intussen"):
        doe(tmp_path, naam="lijst.csv", overschrijf=True)

    assert (tmp_path / "lijst.csv").read_bytes() == b"getypt"


def test_the_same_files_give_the_same_bytes(tmp_path):
    maak(tmp_path / "a.xlsx", [GESPREK])
    maak(tmp_path / "b.xlsx", [GESPREK])

    een, twee = (doe(tmp_path, naam=naam).geschreven[0] for naam in ("x.xlsx", "y.xlsx"))

    assert een.read_bytes() == twee.read_bytes()


@pytest.mark.parametrize(
    ("naam", "opties", "zin"),
    [
        ("lijst.pdf", {}, "'lijst.pdf' moet op .xlsx of .csv eindigen."),
        ("weg/lijst.xlsx", {}, "bestaat niet. Maak hem eerst aan."),
        ("a.xlsx", {}, "'a.xlsx' bestaat al. Kies een andere naam of gebruik --overschrijf."),
        ("a.xlsx", {"overschrijf": True}, "'a.xlsx' is geen lijst die zo is gemaakt"),
    ],
)
def test_what_cannot_be_written_is_refused_before_reading(tmp_path, monkeypatch, naam, opties, zin):
    maak(tmp_path / "a.xlsx", [GESPREK])
    voor = (tmp_path / "a.xlsx").read_bytes()
    monkeypatch.setattr(module, "lees_stroom", lambda *_, **__: pytest.fail("read"))

    with pytest.raises(KanNiet) as gevangen:
        doe(tmp_path, naam=naam, **opties)

    assert zin in gevangen.value.zin
    assert (tmp_path / "a.xlsx").read_bytes() == voor


@pytest.mark.parametrize("naam", ["klassenmap lijst.csv", "Klassenmap.xlsx", "sub/klassenmap.csv"])
def test_a_list_never_takes_the_name_of_a_klassenmap_where_those_are_read(tmp_path, naam):
    maak(tmp_path / "a.xlsx", [GESPREK])
    (tmp_path / "sub").mkdir()

    with pytest.raises(KanNiet) as gevangen:
        doe(tmp_path, naam=naam)

    assert gevangen.value.zin == (
        f"'{naam.rpartition('/')[2]}' lijkt een klassenmap, en in deze map worden klassenmappen "
        "gelezen. Kies een andere naam. Er is niets veranderd."
    )
    assert [pad.name for pad in tmp_path.rglob("*.*")] == ["a.xlsx"]


def test_elsewhere_a_list_may_be_called_so(tmp_path):
    bron = tmp_path / "bron"
    bron.mkdir()
    maak(bron / "a.xlsx", [GESPREK])

    assert stapel([bron], "Besprekingen", tmp_path / "klassenmap lijst.csv").exit_code == 0


@pytest.mark.parametrize(
    ("overschrijf", "zin"),
    [
        (False, "'lijst.xlsx' bestaat al. Kies een andere naam. Er is niets veranderd."),
        (
            True,
            "'lijst.xlsx' is intussen door een ander gemaakt. Probeer het opnieuw. Er is niets "
            "veranderd.",
        ),
    ],
)
def test_a_list_that_someone_makes_meanwhile_is_left_alone(tmp_path, monkeypatch, overschrijf, zin):
    maak(tmp_path / "a.xlsx", [GESPREK])
    echt = module.lees_stroom

    def lees(*args, **opties):
        (tmp_path / "lijst.xlsx").write_bytes(b"van iemand anders")
        return echt(*args, **opties)

    monkeypatch.setattr(module, "lees_stroom", lees)

    with pytest.raises(KanNiet) as gevangen:
        doe(tmp_path, overschrijf=overschrijf)

    assert gevangen.value.zin == zin
    assert (tmp_path / "lijst.xlsx").read_bytes() == b"van iemand anders"


def test_a_list_that_someone_changes_meanwhile_is_left_alone(tmp_path, monkeypatch):
    maak(tmp_path / "a.xlsx", [GESPREK])
    (eerder,) = doe(tmp_path).geschreven
    echt = module.lees_stroom

    def lees(*args, **opties):
        eerder.write_bytes(b"van iemand anders")
        return echt(*args, **opties)

    monkeypatch.setattr(module, "lees_stroom", lees)

    with pytest.raises(KanNiet, match="intussen"):
        doe(tmp_path, overschrijf=True)

    assert eerder.read_bytes() == b"van iemand anders"


def test_a_full_disk_while_rows_are_kept_is_a_sentence(tmp_path, monkeypatch):
    maak(tmp_path / "a.xlsx", [GESPREK])

    def vol(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("hgw_excel.bouwen.stroom.Stroomboek.voeg_toe", vol)

    with pytest.raises(KanNiet, match=r"'lijst.xlsx' is niet geschreven. "):
        doe(tmp_path)


def test_csv(tmp_path):
    maak(tmp_path / "a.xlsx", [GESPREK, (None, "=1+1", 2.5)])

    uitkomst = doe(tmp_path, naam="lijst.csv")

    assert uitkomst.geschreven[0].read_bytes().decode("utf-8") == (
        "\ufeffbestand;datum;leerling;afspraak\r\n"
        "a.xlsx;2026-09-03;Adam;elke dag lezen\r\n"
        "a.xlsx;;'=1+1;2,5\r\n"
    )
