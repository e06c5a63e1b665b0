"""`python -m benchmarks`: every measurement of this folder, one table each."""

from benchmarks import opstart

opstart.meet()
