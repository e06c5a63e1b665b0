"""Handelingsgericht werken in Excel: klassenmappen, controle en schooloverzicht."""

__version__ = "0.1.0"
