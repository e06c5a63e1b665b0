"""XML namespaces, relationship types and content types of a workbook."""

HOOFD = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PAKKET_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
GRAFIEK = "http://schemas.openxmlformats.org/drawingml/2006/chart"
TEKENING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
DRAWINGML = "http://schemas.openxmlformats.org/drawingml/2006/main"
EXCEL_VML = "urn:schemas-microsoft-com:office:excel"
OFFICE_VML = "urn:schemas-microsoft-com:office:office"

X = f"{{{HOOFD}}}"
"""Prefix of an element of the main namespace: `f"{X}row"`."""

_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml."
_OFFICE = "application/vnd.openxmlformats-officedocument."

XLSX = f"{_SHEET}sheet.main+xml"
XLSM = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
VBA = "application/vnd.ms-office.vbaProject"

SOORT_INHOUD = {
    "worksheet": (f"{_SHEET}worksheet+xml",),
    "chartsheet": (f"{_SHEET}chartsheet+xml",),
    "styles": (f"{_SHEET}styles+xml",),
    "sharedStrings": (f"{_SHEET}sharedStrings+xml",),
    "table": (f"{_SHEET}table+xml",),
    "comments": (f"{_SHEET}comments+xml",),
    "calcChain": (f"{_SHEET}calcChain+xml",),
    "sheetMetadata": (f"{_SHEET}sheetMetadata+xml",),
    "theme": (f"{_OFFICE}theme+xml",),
    "drawing": (f"{_OFFICE}drawing+xml",),
    "chart": (f"{_OFFICE}drawingml.chart+xml",),
    "vmlDrawing": (f"{_OFFICE}vmlDrawing",),
    "image": ("image/png", "image/jpeg", "image/gif", "image/x-emf", "image/svg+xml"),
    "vbaProject": (VBA,),
    "officeDocument": (XLSX, XLSM),
    "core-properties": ("application/vnd.openxmlformats-package.core-properties+xml",),
    "extended-properties": (f"{_OFFICE}extended-properties+xml",),
    "custom-properties": (f"{_OFFICE}custom-properties+xml",),
    "extensibility": ("application/xml", "text/xml"),
}
"""Last word of a relationship type -> content types that its target may have."""
