"""The command `hgw` itself: it knows its commands by name and loads one only when it is used."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module

import hgw_excel
from hgw_excel import platform
from hgw_excel.acties.lijst import ACTIES, Actie
from hgw_excel.cli.nederlands import Group, Option, click

PADEN = "hgw_excel.paden"
"""Where the context keeps the paths that were dropped on the program."""


class Doorgeven(Exception):  # noqa: N818 - an envelope, not an error
    """Carries a fault past click, which would end the program with code 1 on it."""


@contextmanager
def _in_envelop() -> Iterator[None]:
    try:
        yield
    except (OSError, EOFError) as fout:
        raise Doorgeven from fout


class HgwGroep(Group):
    """A group that reads its commands from the literal list."""

    acties: tuple[Actie, ...] = ACTIES

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the list."""
        return [actie.naam for actie in self.acties]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the module of one command."""
        for actie in self.acties:
            if actie.naam == cmd_name:
                module, _, functie = actie.doel.partition(":")
                return getattr(import_module(module), functie)
        return None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write names and sentences from the list; nothing is imported for it."""
        with formatter.section("Opdrachten"):
            formatter.write_dl([(actie.naam, actie.help) for actie in self.acties])

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take paths without a command as dropped: for the menu, else only to check them."""
        if self._alleen_paden(ctx, args):
            if platform.is_terminal():
                ctx.meta[PADEN], args = args, []
            else:
                click.echo("Zonder opdracht wordt er gecontroleerd. Er verandert niets.", err=True)
                args = ["controleer", "--", *args]
        return super().parse_args(ctx, args)

    def _alleen_paden(self, ctx: click.Context, args: list[str]) -> bool:
        if not args or args[0] in self.list_commands(ctx):
            return False
        return all(os.path.lexists(arg) for arg in args)

    def make_context(self, *delen: object, **opties: object) -> click.Context:
        """Parse; `--help` prints here."""
        with _in_envelop():
            return super().make_context(*delen, **opties)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command."""
        with _in_envelop():
            return super().invoke(ctx)


def _toon_versie(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        click.echo(f"hgw, versie {hgw_excel.__version__}")
        ctx.exit()


@click.group(cls=HgwGroep, name="hgw", invoke_without_command=True)
@click.option(
    "--versie",
    "--version",
    cls=Option,
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_toon_versie,
    help="Toon de versie en stop.",
)
@click.pass_context
def hgw(ctx: click.Context) -> int:
    """Handelingsgericht werken met klassenmappen in Excel.

    Zonder opdracht opent op een scherm het menu.
    """
    if ctx.invoked_subcommand is None:
        if platform.is_terminal():
            from hgw_excel.cli.menu import start

            return start(ctx.meta.get(PADEN, ()))
        click.echo(ctx.get_help())
    return 0
