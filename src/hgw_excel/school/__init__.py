"""The school: its settings, consolidation, the sheets of both overviews."""
