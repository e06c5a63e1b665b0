"""The klassenmap with macros: what is in it, and that each button starts its own line of Python."""
