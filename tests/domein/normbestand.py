"""The norm files that are delivered, as rows: published values to test against."""

import csv
from importlib.resources import files


def normregels(bestand: str) -> list[dict[str, str]]:
    """Return the rows of one file in the folder of norms."""
    tekst = files("hgw_sjablonen").joinpath("normen", bestand).read_text("utf-8-sig")
    return list(csv.DictReader(tekst.splitlines()))
