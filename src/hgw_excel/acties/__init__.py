"""Acties: a klassenmap in, changes and meldingen out."""
