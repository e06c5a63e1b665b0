"""The kwaliteitskaart: an empty one to fill in, and filled ones as counts."""
