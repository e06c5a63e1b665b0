"""HGW703."""

import re
from collections.abc import Iterator

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.register import Bevinding, klasregel
from hgw_excel.domein.melding import Ernst

ETIKETTEN = frozenset(
    (
        "adhd", "add", "ass", "asperger", "autisme", "autistisch", "dcd", "dyscalculie",
        "dyslectisch", "dyslexie", "dyspraxie", "faalangst", "faalangstig", "gilles", "tourette",
        "hoogbegaafd", "hoogbegaafdheid", "hooggevoelig", "hsp", "laagbegaafd", "nld", "odd",
        "pdd", "nos", "selectief", "mutisme", "slechthorend", "slechtziend", "tos",
        "taalontwikkelingsstoornis", "meertalig", "zml", "mlk",
    )
)  # fmt: skip
TUSSENWOORDEN = frozenset(
    (
        "aan", "als", "bij", "de", "diagnose", "een", "en", "ernstige", "gediagnosticeerd", "heeft",
        "het", "is", "kind", "kenmerken", "la", "licht", "lichte", "met", "of", "ook", "spectrum",
        "stoornis", "syndroom", "van", "vermoeden", "verklaring", "wellicht", "zwaar",
    )
)  # fmt: skip


@klasregel("HGW703", "Een onderwijsbehoefte die alleen een etiket is", Ernst.TIP)
def alleen_etiket(klas: Klas) -> Iterator[Bevinding]:
    """Bij onderwijsbehoeften staat alleen een diagnose of een etiket.

    Een etiket zegt wat een kind heeft, niet wat het in de klas nodig heeft. Twee kinderen met
    hetzelfde etiket kunnen heel verschillende instructie nodig hebben.
    """
    if not klas.heeft("tblGroepsoverzicht", "onderwijsbehoeften"):
        return
    for rij in klas.inhoud.rijen("tblGroepsoverzicht"):
        if is_etiket(rij.tekst("onderwijsbehoeften")):
            yield Bevinding(
                "Er staat alleen een etiket.",
                "Wat heeft dit kind nodig: welke instructie, welke opdrachten, welke feedback?",
                **klas.plek("tblGroepsoverzicht", rij.i, "onderwijsbehoeften"),
            )


def is_etiket(tekst: str) -> bool:
    """Tell whether a text names labels and nothing else."""
    woorden = set(re.findall(r"\w+", tekst.casefold()))
    return not woorden.isdisjoint(ETIKETTEN) and woorden <= ETIKETTEN | TUSSENWOORDEN
