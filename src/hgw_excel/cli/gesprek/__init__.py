"""What the menu asks before it runs a command: one conversation a module."""
