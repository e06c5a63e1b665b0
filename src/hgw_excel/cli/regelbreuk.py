"""Lines that fit the window: broken between words, the rest under where the sentence began."""

import re
import shutil
import sys
import textwrap

from hgw_excel import platform

SMALST = 30
"""Characters on a line, however small the window."""

_VOORAF = re.compile(r" *(?:\S+(?: \S+)? {2,}){0,2}")
"""'    let op  S01  ': what stands in columns before the sentence."""


def breek(regel: str) -> str:
    """Return a line as it fits the window; what goes to a file or a program is never broken."""
    if not platform.is_terminal(sys.stdout):
        return regel
    breedte = max(SMALST, shutil.get_terminal_size().columns - 1)
    vooraf = _VOORAF.match(regel)
    diep = len(vooraf[0]) if vooraf else 0
    return "\n".join(
        textwrap.wrap(
            regel,
            breedte,
            subsequent_indent=" " * (diep if 2 < diep * 2 <= breedte else 2),
            break_long_words=False,
            break_on_hyphens=False,
        )
    )
