"""Order of elements."""

from collections.abc import Iterator

from tests.lint.namen import X
from tests.lint.pakket import Pakket
from tests.lint.regel import Bevinding, regel, vind

ORDE = {
    "worksheet": """sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr
        sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate
        customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks
        printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties
        cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture
        oleObjects controls webPublishItems tableParts extLst""",
    "workbook": """fileVersion fileSharing workbookPr workbookProtection bookViews sheets
        functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews
        pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects
        extLst""",
    "styleSheet": """numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles
        colors extLst""",
    "table": "autoFilter sortState tableColumns tableStyleInfo extLst",
    "tableColumn": "calculatedColumnFormula totalsRowFormula xmlColumnPr extLst",
    "sheetPr": "tabColor outlinePr pageSetUpPr",
    "sheetView": "pane selection pivotSelection extLst",
    "dataValidation": "formula1 formula2",
    "c": "f v is extLst",
}
MEER = {"conditionalFormatting", "selection", "pivotSelection", "fileRecoveryPr"}
"""Elements that may stand there more than once."""


@regel("volgorde")
def volgorde(pakket: Pakket) -> Iterator[Bevinding]:
    """Elements stand in the one order that the format has, and once."""
    plaatsen = {ouder: {X + n: i for i, n in enumerate(o.split())} for ouder, o in ORDE.items()}
    for deel in pakket.xml_delen:
        wortel = pakket.xml(deel)
        for ouder in () if wortel is None else wortel.iter(*(X + naam for naam in ORDE)):
            orde = plaatsen[ouder.tag.removeprefix(X)]
            vorige = -1
            for kind in ouder.iterchildren(f"{X}*"):
                naam, plaats = kind.tag.removeprefix(X), orde.get(kind.tag, -1)
                if plaats < vorige or (plaats == vorige and naam not in MEER):
                    yield vind(deel, naam, f"stands at the wrong place in <{ouder.tag[len(X) :]}>")
                vorige = plaats
