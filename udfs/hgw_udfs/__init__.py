"""Python functions for the .xlsm: thin wrappers, importable without xlwings."""

from hgw_udfs.functies import (
    HGW_AANPAK,
    HGW_FUNCTIONERINGSNIVEAU,
    HGW_GROEI,
    HGW_INDELING,
    HGW_LEERRENDEMENT,
    HGW_NIVEAU,
    HGW_NIVEAU_PERCENTIEL,
    HGW_SIGNALEN,
)

__all__ = [
    "HGW_AANPAK",
    "HGW_FUNCTIONERINGSNIVEAU",
    "HGW_GROEI",
    "HGW_INDELING",
    "HGW_LEERRENDEMENT",
    "HGW_NIVEAU",
    "HGW_NIVEAU_PERCENTIEL",
    "HGW_SIGNALEN",
]
