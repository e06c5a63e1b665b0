"""End to end: real files, a real spreadsheet program."""
