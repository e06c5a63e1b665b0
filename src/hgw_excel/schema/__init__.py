"""The klassenmap described once: sheets, tables, columns, formulas."""
