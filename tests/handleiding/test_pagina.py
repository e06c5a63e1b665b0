"""The finder of dead links finds them."""

from tests.handleiding.pagina import dood, zonder_uitleg


def test_what_leads_to_nothing(tmp_path):
    pagina = tmp_path / "een.md"
    (tmp_path / "twee.md").write_text("# Een kop, met komma\n", encoding="utf-8")
    pagina.write_text(
        "# Hier\n[a](twee.md) [b](twee.md#een-kop-met-komma) [c](#hier) [d](https://example.nl)\n"
        "[e](drie.md) [f](twee.md#weg) [g](#daar) ![h](vier.png)\n",
        encoding="utf-8",
    )

    assert dood(pagina) == ["drie.md", "twee.md#weg", "#daar", "vier.png"]


def test_a_picture_without_words():
    assert zonder_uitleg("![](a.png) ![een kaart](b.png)") == ["a.png"]
