"""Python functions for the .xlsm: thin wrappers, importable without xlwings."""
