"""Both overviews: schooloverzicht.xlsx without names, ib-overzicht.xlsx with names."""
