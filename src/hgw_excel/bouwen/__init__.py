"""Building workbooks with XlsxWriter, one module per kind of sheet."""
