"""Error cells as a Dutch Excel shows them."""

NEDERLANDS = {
    "#N/A": "#N/B",
    "#NAME?": "#NAAM?",
    "#VALUE!": "#WAARDE!",
    "#REF!": "#VERW!",
    "#DIV/0!": "#DEEL/0!",
    "#NUM!": "#GETAL!",
    "#NULL!": "#LEEG!",
    "#SPILL!": "#OVERLOOP!",
    "#CALC!": "#BEREKENEN!",
    "#GETTING_DATA": "#GEGEVENS_OPHALEN",
    "#FIELD!": "#VELD!",
    "#BLOCKED!": "#GEBLOKKEERD!",
    "#UNKNOWN!": "#ONBEKEND!",
    "#CONNECT!": "#VERBINDEN!",
}
LEEG = "leeg"
"""The code of a formula without a value."""


def foutnaam(code: str) -> str:
    """Return what the teacher sees in the cell."""
    return NEDERLANDS.get(code, code)
