"""click in Dutch: its own sentences through a catalogue, its metavars through these classes.

The catalogue is bound before click is imported, whatever language the system has.
"""

import gettext
import os

os.environ["LANGUAGE"] = "nl"
gettext.bindtextdomain("messages", os.path.join(os.path.dirname(__file__), "taal"))

import click  # noqa: E402

_METAVARS = {"text": "TEKST", "integer": "GETAL", "float": "GETAL"}


class Option(click.Option):
    """An option that names its value in Dutch and shows its default."""

    def __init__(self, *delen: object, **attrs: object) -> None:
        attrs.setdefault("show_default", True)
        super().__init__(*delen, **attrs)
        if self.metavar is None and not self.is_flag:
            self.metavar = _METAVARS.get(self.type.name) or getattr(self.type, "metavar", None)


class Argument(click.Argument):
    """An argument with a line of its own on the help page."""

    def __init__(self, *delen: object, uitleg: str = "", **attrs: object) -> None:
        super().__init__(*delen, **attrs)
        self.uitleg = uitleg


class Command(click.Command):
    """A command with a Dutch usage line and help page."""

    def __init__(self, *delen: object, **attrs: object) -> None:
        attrs.setdefault("options_metavar", "[OPTIES]")
        attrs.setdefault("context_settings", {"help_option_names": ["--help", "-h"]})
        super().__init__(*delen, **attrs)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write usage, text, arguments, options, in every version of click."""
        self.format_usage(ctx, formatter)
        self.format_help_text(ctx, formatter)
        self.format_arguments(ctx, formatter)
        self.format_options(ctx, formatter)
        self.format_epilog(ctx, formatter)

    def format_arguments(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write one line for each argument that is explained."""
        regels = [
            (param.human_readable_name, param.uitleg)
            for param in self.params
            if isinstance(param, Argument) and param.uitleg
        ]
        if regels:
            with formatter.section("Argumenten"):
                formatter.write_dl(regels)


class Group(Command, click.Group):
    """A group of commands with a Dutch usage line."""

    def __init__(self, *delen: object, **attrs: object) -> None:
        attrs.setdefault("subcommand_metavar", "OPDRACHT [ARGUMENTEN]...")
        super().__init__(*delen, **attrs)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; an unknown one gets a suggestion without loading the others."""
        naam = args[0]
        onbekend = not naam.startswith("-") and naam not in self.list_commands(ctx)
        if onbekend and not ctx.resilient_parsing:
            ctx.fail(
                f"De opdracht '{naam}' bestaat niet.{bedoel_je(naam, self.list_commands(ctx))}"
            )
        return super().resolve_command(ctx, args)


def bedoel_je(naam: str, namen: list[str]) -> str:
    """Return ' Bedoel je ...?' for the names that look like `naam`, or ''."""
    from difflib import get_close_matches

    gelijkend = get_close_matches(naam.lower(), namen)
    return f" Bedoel je {' of '.join(repr(deel) for deel in gelijkend)}?" if gelijkend else ""
