"""A lint over the raw XML of every workbook we write: `from tests.lint import lint`.

It knows what makes Excel repair a file and what our own design asks. The rules are in `regels`,
one a file; the folder is walked once.
"""

from tests.lint.kern import lint
from tests.lint.regel import Bevinding

KAART = ("Leerlingkaart!R1:CZ40",)
"""Right of the narrowest Leerlingkaart stand its helpers: #N/A leaves a point out of its chart.

That nobody sees an error on a wider one is held by the tests of the views.
"""

__all__ = ["KAART", "Bevinding", "lint"]
