"""What stands in a box, and that it fits."""

import pytest

from hgw_excel.excel.vak import LANGST, Vak, opgesomd, passend


class App:
    """Keeps what it is asked to show, and presses `antwoord`."""

    def __init__(self, antwoord: str = "ok") -> None:
        self.antwoord, self.getoond = antwoord, []

    def alert(self, *wat):
        self.getoond.append(wat)
        return self.antwoord


@pytest.mark.parametrize(
    ("doe", "knoppen", "soort"), [("zeg", "ok", "info"), ("waarschuw", "ok", "critical")]
)
def test_telling(doe, knoppen, soort):
    app = App()
    getattr(Vak(app, "Indelen"), doe)("Klaar.", "", "87 cellen.")

    assert app.getoond == [("Klaar.\n\n87 cellen.", "Indelen", knoppen, soort)]


@pytest.mark.parametrize(("antwoord", "ja"), [("yes", True), ("no", False), ("cancel", False)])
def test_asking(antwoord, ja):
    app = App(antwoord)

    assert Vak(app, "Indelen").vraag("Doorgaan?") is ja
    assert app.getoond == [("Doorgaan?", "Indelen", "yes_no", "info")]


def test_a_text_that_fits_stays_whole():
    assert passend(["a", "b", "c"]) == "a\nb\nc"


def test_of_a_long_text_the_question_stays():
    regels = [f"regel {n} met wat tekst" for n in range(100)]

    slot = ["", "Er veranderen 148 cellen:", "  Indeling: 145", "", "Al gevuld: 3.", "Doorgaan?"]

    getoond = passend(slot, regels).splitlines()

    past = len(getoond) - len(slot) - 1
    assert len("\n".join(getoond)) <= LANGST < len("\n".join([*getoond, regels[past]]))
    assert getoond == [*regels[:past], f"... en nog {100 - past} regels.", *slot]


@pytest.mark.parametrize(
    ("regels", "uit"),
    [
        (["a" * 500, "b" * 499], "a" * 500 + "\n" + "b" * 499),
        (["a" * 500, "b" * 500], "a" * 500 + "\n" + "b" * 495 + "\n..."),
        (["a" * 2000], "a" * 996 + "\n..."),
        (["woord " * 200], "woord " * 165 + "woord\n..."),
    ],
    ids=["fits", "just not", "one word", "between words"],
)
def test_what_is_too_long_is_cut_at_its_end(regels, uit):
    assert len(uit) <= LANGST
    assert passend(regels) == uit


@pytest.mark.parametrize(
    ("regels", "uit"),
    [
        ([], []),
        (["a", "b"], ["a", "b"]),
        (["a", "b", "c"], ["a", "b", "c"]),
        (["a", "b", "c", "d"], ["a", "b", "en nog 2."]),
    ],
)
def test_so_many_lines_at_most(regels, uit):
    assert opgesomd(regels, 2) == uit
