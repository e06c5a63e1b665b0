"""What the buttons in Excel need on a computer: make it, and say what is missing."""
