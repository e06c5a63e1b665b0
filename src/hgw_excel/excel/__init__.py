"""The live workbook through xlwings."""
