"""A klassenmap with macros: the same workbook with buttons and Python functions in Excel.

Nothing of it is in the workbook without.
"""
