"""`python -m benchmarks`: every measurement of this folder, one table each."""

from benchmarks import opstart, signaleren

for onderdeel in (opstart, signaleren):
    onderdeel.meet()
