"""Native formulas: one a file, Excel text and Python value side by side."""
