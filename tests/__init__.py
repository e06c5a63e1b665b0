"""Tests and their helpers; helpers are imported as `tests.<module>`."""
