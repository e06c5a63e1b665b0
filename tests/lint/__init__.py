"""A lint over the raw XML of every workbook we write: `from tests.lint import lint`.

It knows what makes Excel repair a file and what our own design asks. The rules are in `regels`,
one a file; the folder is walked once.
"""

from tests.lint.kern import lint
from tests.lint.regel import Bevinding

__all__ = ["Bevinding", "lint"]
