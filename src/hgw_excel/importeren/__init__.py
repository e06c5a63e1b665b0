"""Reading pupil administrations: EDEXML, UWLR, tables."""
