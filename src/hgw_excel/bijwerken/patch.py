"""`patch`: change cells of a workbook and nothing else.

The parts of the sheets concerned, their tables, the workbook and the calculation chain may differ;
every other part stays byte for byte. openpyxl would drop what it does not know, and all values.
"""

from hgw_excel.bijwerken.opdracht import Gepatcht, Opdracht


def patch(bron: bytes, opdracht: Opdracht) -> Gepatcht:
    """Return the workbook with the changes of `opdracht`.

    Args:
        bron: all bytes of an .xlsx or .xlsm.
        opdracht: what to change, in words of the file.

    Returns:
        The new bytes, `bron` itself when everything stood there already, and the cells that were
        left as they are.

    Raises:
        KanNiet: this workbook can't be changed; the sentence says why and what to do.
        ValueError: the opdracht names a sheet or table that is not there, or a number that is none.
    """
    from hgw_excel.bijwerken.toepassen import pas_toe  # lxml takes time to load

    return pas_toe(bron, opdracht)
