"""The sheets of both overviews, one a module; the folder is walked once."""
