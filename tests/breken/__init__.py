"""Attempts to break what reads and writes files: a sample in the suite, all of it by command."""
