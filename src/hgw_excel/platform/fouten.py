"""What the system says went wrong, and what it means."""

import errno

from hgw_excel import platform


def os_zin(fout: OSError) -> str:
    """Return what went wrong as a Dutch sentence; the system's own words are never shown."""
    from hgw_excel.systeemzinnen import PER_NAAM, PER_WINERROR

    winerror = getattr(fout, "winerror", None)
    if winerror in PER_WINERROR:
        return PER_WINERROR[winerror]
    per_errno = {getattr(errno, n): zin for n, zin in PER_NAAM.items() if hasattr(errno, n)}
    if fout.errno in per_errno:
        return per_errno[fout.errno]
    nummer = winerror or fout.errno or "onbekend"
    return f"Het bestand kan niet gelezen of geschreven worden (fout {nummer})."


def is_nog_open(fout: OSError) -> bool:
    """Tell whether another program holds the file.

    Windows refuses to replace an open file with 5 (access denied); only then are there two names.
    """
    if fout.errno in (errno.EBUSY, errno.ETXTBSY):
        return True
    winerror = getattr(fout, "winerror", None)
    return winerror in (32, 33) or (winerror == 5 and fout.filename2 is not None)


def is_dichte_pijp(fout: OSError) -> bool:
    """Tell whether the reader of our output has gone (`hgw ... | head`)."""
    if isinstance(fout, BrokenPipeError):
        return True
    return platform.SYSTEEM == "win32" and fout.errno == errno.EINVAL and fout.filename is None
