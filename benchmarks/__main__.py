"""`python -m benchmarks [--groot]`: every measurement of this folder, one table each."""

import argparse
import sys
from functools import partial
from io import TextIOWrapper
from time import perf_counter

from benchmarks import bijwerken, consolideren, indelen, opstart, signaleren, stapelen

parser = argparse.ArgumentParser(prog="python -m benchmarks")
parser.add_argument("--groot", action="store_true", help="also 200 and 2,000 workbooks")
groot = parser.parse_args().groot
if isinstance(sys.stdout, TextIOWrapper):
    sys.stdout.reconfigure(line_buffering=True)
begin, mislukt = perf_counter(), 0
stapel = partial(stapelen.meet, groot=groot)
for meet in (
    opstart.meet,
    signaleren.meet,
    indelen.meet,
    bijwerken.meet,
    consolideren.meet,
    stapel,
):
    try:
        meet()
    except (RuntimeError, AssertionError) as fout:  # one that fails does not cost the others
        print(f"FAILED: {fout}")
        mislukt += 1
print(f"\nall of it in {perf_counter() - begin:.0f} s")
sys.exit(1 if mislukt else 0)
