"""Where it was made."""

import re
from collections.abc import Iterator

from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind

PAD = re.compile(
    r"""file:/|\\\\\w+\\|(?<!\w)[A-Za-z]:\\|(?<![\w/.])/(?:home|Users|tmp|root|var|mnt)/""",
    re.ASCII,
)


@regel("paden")
def paden(pakket: Pakket) -> Iterator[Bevinding]:
    """No absolute path of some machine in any part."""
    for deel in pakket.xml_delen:
        tekst = pakket.delen[deel].decode("utf-8", errors="replace")
        if gevonden := PAD.search(tekst):
            yield vind(deel, "", f"holds an absolute path: {gevonden[0]}")
