"""What Excel answers when it does not want to."""


class ComFout(Exception):  # noqa: N818
    """Stands for pywintypes.com_error on Windows and CommandError on a Mac."""


def weiger(waarom: str) -> ComFout:
    """Return the error of a call Excel does not do."""
    return ComFout(-2147352567, "Uitzondering opgetreden.", waarom)
