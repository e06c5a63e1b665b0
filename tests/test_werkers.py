"""Tests that belong together run in one worker, or LibreOffice and the demo start twice."""

import pytest

GROEP = "samen"


@pytest.mark.xdist_group(GROEP)
def test_a_group_is_known_to_the_workers(request: pytest.FixtureRequest) -> None:
    """pytest-xdist writes the group behind the name of a test, and divides by that name."""
    verdeeld = bool(getattr(request.config.option, "loadgroup", False))

    assert request.node.nodeid.endswith(f"@{GROEP}") == verdeeld
