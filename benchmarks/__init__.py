"""Speed, measured as ratios within one run; never in a timed test."""
