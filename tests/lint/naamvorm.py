"""What a name of a table or a defined name may look like."""

import re

from tests.lint.adres import lees_cel

VORM = re.compile(r"[^\W\d][\w.]*|\\[\w.]*")
R1C1 = re.compile(r"r\d*|c\d*|r\d*c\d*", re.IGNORECASE)
INGEBOUWD = ("_xlnm.Print_Area", "_xlnm.Print_Titles", "_xlnm._FilterDatabase")


def naamfout(naam: str) -> str:
    """Return what is wrong with a name, '' when it is legal."""
    if not 1 <= len(naam) <= 255 or not VORM.fullmatch(naam):
        return "is no legal name"
    if R1C1.fullmatch(naam):
        return "looks like a cell (R1C1)"
    if naam.lower() in ("true", "false"):
        return "is a truth value"
    try:
        lees_cel(naam)
    except ValueError:
        return ""
    return "looks like a cell"
