"""The questions: one a file, its docstring says what it means for the buttons."""
