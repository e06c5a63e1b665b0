"""Views of the klassenmap: what they show, and that every engine shows the same."""
