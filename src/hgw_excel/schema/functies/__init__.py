"""Functions for in a cell: one a file, LAMBDA text and Python value side by side."""
