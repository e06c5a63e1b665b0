"""The only code that reads workbooks: gate, raw scan, values, worker."""
