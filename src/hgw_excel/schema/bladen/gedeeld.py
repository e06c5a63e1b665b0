"""Columns that stand in every table with a row per pupil."""

from hgw_excel.schema.kolom import Column, Getal, Tekst

LEERLING_ID = Column(
    "leerling_id", "leerling_id", Tekst(), 14,
    "De sleutel van dit kind in deze klassenmap. Laat deze staan.",
    role="k", grouped=True, required=True,
)  # fmt: skip
LEERLING = Column(
    "leerling", "leerling", Tekst(), 15,
    "Rekent zelf: de naam van het blad Leerlingen.",
    role="f", formule="leerling_naam", personal=True,
)  # fmt: skip
LEERJAAR = Column(
    "leerjaar", "leerjaar", Getal(1, 8, geheel=True), 7,
    "Rekent zelf: het leerjaar van het blad Leerlingen.",
    role="f", formule="leerjaar",
)  # fmt: skip
SLEUTELS = (LEERLING_ID, LEERLING, LEERJAAR)
