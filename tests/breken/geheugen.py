"""How much memory child processes took."""

import sys


def piek_mb() -> float:
    """Return the largest memory of a child that ended, in MB; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:
        return 0.0
    piek = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return piek / (1 << 20 if sys.platform == "darwin" else 1 << 10)
