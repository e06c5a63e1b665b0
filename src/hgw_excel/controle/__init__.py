"""Checks: raw rows in, values and meldingen out."""
