"""Programs from outside that some tests need."""

import os
from typing import NoReturn

import pytest


def ontbreekt(reden: str) -> NoReturn:
    """Skip the test because a program is missing; under `CI` that is a failure."""
    if os.environ.get("CI"):
        pytest.fail(reden, pytrace=False)
    pytest.skip(reden)
