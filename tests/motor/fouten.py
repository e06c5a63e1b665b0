"""What Excel answers when it does not want to."""


class ComFout(Exception):  # noqa: N818
    """Stands for pywintypes.com_error on Windows and CommandError on a Mac."""

    __module__ = "pywintypes"


def weiger(waarom: str) -> ComFout:
    """Return the error of a call Excel does not do: DISP_E_EXCEPTION."""
    return ComFout(-2147352567, "Uitzondering opgetreden.", waarom)


def bezet() -> ComFout:
    """Return the error of a call while a cell is being typed in: VBA_E_IGNORE."""
    return ComFout(-2146777998, "OLE error 0x800ac472", None, None)
