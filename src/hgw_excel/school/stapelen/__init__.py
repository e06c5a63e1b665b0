"""One sheet of all classes in one list: which files, which rows, what is told."""
