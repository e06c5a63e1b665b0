"""One sheet a file; each returns a `Sheet`."""
