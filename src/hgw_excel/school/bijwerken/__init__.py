"""Changing a klassenmap that exists: from words of the schema to cells of the file."""

from hgw_excel.school.bijwerken.klassenmap import Bijgewerkt, werk_bij

__all__ = ["Bijgewerkt", "werk_bij"]
