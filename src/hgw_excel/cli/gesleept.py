"""What the shortcut on Windows runs: `hgw` with the paths that were dropped on it.

Windows puts no quotes around a dropped path with & or ^ and no space, and then the shell cuts it
off. The shortcut passes the whole line with which it was started, which is not cut.
"""

import os
import re
import sys
from typing import NoReturn

from hgw_excel.cli.ingang import main as start

VARIABELE = "HGW_GESLEEPT"
_REGEL = re.compile(r'/c\s+"(.*)"\s*$', re.IGNORECASE | re.DOTALL)
_DEEL = re.compile(r'"([^"]*)"|([^" ]+)')


def delen(regel: str) -> list[str] | None:
    r"""Return what stands behind the shortcut on the line of its shell; None when that is unclear.

    `cmd.exe /c ""C:\Bureaublad\hgw-excel.cmd" C:\a&b.xlsx "C:\c d.xlsx""` gives two paths: no name
    of a file holds a quote, and one with a space always stands between quotes.
    """
    kern = _REGEL.search(regel)
    gevonden = [tussen or los for tussen, los in _DEEL.findall(kern[1])] if kern else []
    if not gevonden or not gevonden[0].lower().endswith(".cmd"):
        return None
    return gevonden[1:]


def main() -> NoReturn:
    """Run `hgw` with them; typed in a window that was open already, with what was typed."""
    gesleept = delen(os.environ.pop(VARIABELE, ""))
    start(sys.argv[1:] if gesleept is None else gesleept)


if __name__ == "__main__":
    main()
