"""The booklet of the groepsbespreking: one workbook for all groups, two pages of A4 for each."""
