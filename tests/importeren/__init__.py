"""Tests of the pupil files: every pupil in them is invented."""
