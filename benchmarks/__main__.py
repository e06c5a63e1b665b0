"""`python -m benchmarks [--groot]`: every measurement of this folder, one table each."""

import argparse

from benchmarks import bijwerken, consolideren, opstart, signaleren, stapelen

parser = argparse.ArgumentParser(prog="python -m benchmarks")
parser.add_argument("--groot", action="store_true", help="also 200 and 2,000 workbooks")
groot = parser.parse_args().groot
opstart.meet()
signaleren.meet()
stapelen.meet(groot=groot)
bijwerken.meet()
consolideren.meet()
