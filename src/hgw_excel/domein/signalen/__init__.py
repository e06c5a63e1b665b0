"""Signals: one rule a file."""
