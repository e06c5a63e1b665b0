"""Planted defects: what is spoilt, and exactly which rules find it."""

from tests.lint.defecten import cellen, formules, lijsten, pakket, tabellen, werkboek
from tests.lint.defecten.plekken import Defect

MODULES = (pakket, werkboek, cellen, tabellen, formules, lijsten)
DEFECTEN: list[Defect] = [defect for module in MODULES for defect in module.DEFECTEN]
