"""The Dutch catalogue: built from its source, complete for the installed click, and safe."""

import ast
import gettext
import io
import re
import string
from pathlib import Path

import click
import pytest

from tests.cli.msgfmt import MAP, build_mo, read_po

VOOR_PROGRAMMEURS = {
    "Argument is marked as exposed, but does not have a name.",
    "Arguments take exactly one parameter declaration, got {length}: {decls}.",
    "Boolean option {decl!r} cannot use the same flag for true/false.",
    "Choice({choices})",
    "Could not determine name for option with declarations {decls!r}",
    "Invalid start character for option ({option})",
    "Name '{name}' defined twice",
    "No options defined but a name was passed ({name}). Did you mean to declare an argument"
    " instead? Did you mean to pass '--{name}'?",
    "Unknown color {colour!r}",
    "Unknown standard stream '{name}'",
    "Value must be an iterable.",
}
"""Texts of click that only show when a command is declared wrongly."""


@pytest.fixture(scope="module")
def catalogus() -> dict[str, str]:
    return read_po((MAP / "messages.po").read_text(encoding="utf-8"))


def teksten_van(broncode: str) -> set[str]:
    """Return the texts that a module hands to gettext; of a plural the singular."""
    aanroepen = (
        knoop
        for knoop in ast.walk(ast.parse(broncode))
        if isinstance(knoop, ast.Call)
        and isinstance(knoop.func, ast.Name)
        and knoop.func.id in ("_", "ngettext")
        and knoop.args
    )
    eerste = (aanroep.args[0] for aanroep in aanroepen)
    return {arg.value for arg in eerste if isinstance(arg, ast.Constant)}


def velden(tekst: str) -> set[str]:
    genoemd = {veld for _, veld, _, _ in string.Formatter().parse(tekst) if veld}
    return genoemd | set(re.findall(r"%\((\w+)\)s", tekst))


def test_built_catalogue_is_the_one_in_the_repository(catalogus):
    assert build_mo(catalogus) == (MAP / "messages.mo").read_bytes()


def test_built_catalogue_is_read_by_gettext(catalogus):
    vertaling = gettext.GNUTranslations(io.BytesIO(build_mo(catalogus)))
    een, meer = (
        vertaling.ngettext(
            "Option {name!r} requires an argument.",
            "Option {name!r} requires {nargs} arguments.",
            n,
        )
        for n in (1, 2)
    )

    assert vertaling.gettext("Usage:") == "Gebruik:"
    assert (een, meer) == (
        "Achter {name!r} hoort nog iets te staan.",
        "Achter {name!r} horen {nargs} dingen te staan.",
    )


def test_every_text_of_the_installed_click_is_translated(catalogus):
    bekend = {sleutel.split("\0")[0] for sleutel in catalogus} | VOOR_PROGRAMMEURS
    gevraagd = set()
    for module in Path(click.__file__).parent.glob("*.py"):
        gevraagd |= teksten_van(module.read_text(encoding="utf-8"))

    assert len(gevraagd) > 50
    assert gevraagd - bekend == set()


def test_a_new_text_would_be_seen():
    broncode = "ngettext('{n} new', '{n} news', 2); _('Also new'); _(variable); other('old')"

    assert teksten_van(broncode) == {"{n} new", "Also new"}


def test_translations_use_only_fields_that_click_fills(catalogus):
    vreemd = {
        sleutel: velden(zin) - velden(sleutel)
        for sleutel, zin in catalogus.items()
        if sleutel and velden(zin) - velden(sleutel)
    }

    assert vreemd == {}
    assert velden("{naam!r} %(prog)s") - velden("{name!r} %(prog)s") == {"naam"}


def test_nothing_is_left_untranslated(catalogus):
    zelfde = {sleutel for sleutel, zin in catalogus.items() if zin in ("", sleutel)}

    assert zelfde == {"d"}
