"""What `hgw --help` costs against `import click`: CPU, in turn, so that noise hits both."""

import subprocess
import sys
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median

RONDEN = 40
HULP = "import sys; from hgw_excel.cli.ingang import main; main(['--help'])"
KAAL = "import click"


def cpu_ms(code: str) -> float:
    """Return the CPU time of one Python process, user and system."""
    voor = getrusage(RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", code], stdout=subprocess.DEVNULL, check=False)
    na = getrusage(RUSAGE_CHILDREN)
    return 1000 * (na.ru_utime - voor.ru_utime + na.ru_stime - voor.ru_stime)


def meet() -> None:
    """Print minimum and median of both, and their ratio."""
    metingen = [(cpu_ms(HULP), cpu_ms(KAAL)) for _ in range(RONDEN)]
    hulp, kaal = zip(*metingen, strict=True)
    print("start-up          min ms   median ms")
    for naam, waarden in (("hgw --help", hulp), ("import click", kaal)):
        print(f"{naam:<16} {min(waarden):7.1f} {median(waarden):11.1f}")
    verhouding = (min(hulp) / min(kaal), median(hulp) / median(kaal))
    print(f"{'ratio':<16} {verhouding[0]:7.2f} {verhouding[1]:11.2f}")
