"""`python -m hgw_excel` is the same as the command `hgw`."""

from hgw_excel.cli.ingang import main

main()
