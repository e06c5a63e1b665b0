"""What besides the niveau says which aanpak fits: one rule a file."""
