"""The sheet that only a klassenmap with macros has: very hidden, and no part of the schema."""

import xlsxwriter

CONF = "xlwings.conf"
BLADEN = (CONF,)

WINDOWS = r"%LOCALAPPDATA%\hgw-excel\omgeving\Scripts\pythonw.exe"
MAC = "$HOME/Library/hgw-excel/omgeving/bin/python"
"""Where `hgw installeer` puts Python for each user; xlwings fills in the variables itself.

The script of xlwings for a Mac puts no quotes around the path: there may be no space in it.
"""

INSTELLINGEN = {
    "INTERPRETER_WIN": WINDOWS,
    "INTERPRETER_MAC": MAC,
    "ADD_WORKBOOK_TO_PYTHONPATH": "False",  # a folder in the cloud has an address, no path
    "UDF MODULES": "hgw_udfs",
    "DEBUG UDFS": "False",
    "USE UDF SERVER": "False",
    "SHOW CONSOLE": "False",
    "SHOW_ERROR_POPUPS": "True",  # else xlwings adds a sheet with what went wrong
    "TEMP DIR": "%TEMP%",
    **dict.fromkeys(
        (
            *("PYTHONPATH", "INTERPRETER", "CONDA PATH", "CONDA ENV", "LICENSE_KEY"),
            *("ONEDRIVE_CONSUMER_WIN", "ONEDRIVE_COMMERCIAL_WIN", "SHAREPOINT_WIN"),
            *("ONEDRIVE_CONSUMER_MAC", "ONEDRIVE_COMMERCIAL_MAC", "SHAREPOINT_MAC"),
        ),
        "",
    ),
}
"""What xlwings reads; text, as a Dutch Excel would show a true value as WAAR.

All that it can read stands here, empty too: what is not on the sheet it takes from a file
xlwings.conf beside the workbook, where anyone who can write in a shared folder could let it run
Python of his own.
"""


def voeg_bladen_toe(boek: xlsxwriter.Workbook) -> None:
    """Add the settings of xlwings as the last sheet: names in column A, values in column B."""
    blad = boek.add_worksheet(CONF)
    blad.very_hidden()
    for rij, paar in enumerate(INSTELLINGEN.items()):
        for kolom, tekst in enumerate(paar):
            blad.write_string(rij, kolom, tekst)
