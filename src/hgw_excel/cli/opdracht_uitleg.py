"""`hgw uitleg`."""

from hgw_excel.cli.nederlands import Argument, Command, click
from hgw_excel.domein.melding import KanNiet


@click.command(cls=Command)
@click.argument(
    "code",
    cls=Argument,
    metavar="CODE",
    uitleg="Van een melding, als HGW312, of een signaal, als S01.",
)
def uitleg(code: str) -> int:
    """Leg uit wat een code als HGW312 of S01 betekent."""
    from hgw_excel.school.uitleg import lijkt_op
    from hgw_excel.school.uitleg import uitleg as zoek

    tekst = zoek(code)
    if tekst is None:
        gelijkend = " of ".join(lijkt_op(code))
        raise KanNiet(
            f"De code '{code}' kennen we niet.{f' Bedoel je {gelijkend}?' if gelijkend else ''}", 2
        )
    click.echo(tekst)
    return 0
