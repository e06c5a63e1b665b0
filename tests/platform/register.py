"""A registry of Windows for the tests: keys with their values, read as `winreg` reads them."""

from collections.abc import Mapping
from contextlib import contextmanager
from types import SimpleNamespace

Waarden = Mapping[str, Mapping[str, object]]
"""'HKCU\\Software\\X' -> name -> value."""


def maak_winreg(sleutels: Waarden, van_32_bits: Waarden | None = None) -> SimpleNamespace:
    """Return a `winreg`; what only a program of 32 bits wrote lies in `van_32_bits`."""

    @contextmanager
    def open_key(wortel, pad, gereserveerd=0, toegang=1):
        lezen = van_32_bits or {} if toegang & 2 else sleutels
        volledig = f"{wortel}\\{pad}".lower()
        namen = {naam.lower(): naam for naam in lezen}
        onder = {
            n[len(volledig) + 1 :].split("\\")[0] for n in namen if n.startswith(volledig + "\\")
        }
        if volledig not in namen and not onder:
            raise FileNotFoundError(2, "no such key")
        yield SimpleNamespace(waarden=lezen.get(namen.get(volledig, ""), {}), onder=sorted(onder))

    def query(greep, naam):
        if naam not in greep.waarden:
            raise FileNotFoundError(2, "no such value")
        return greep.waarden[naam], 1

    return SimpleNamespace(
        KEY_READ=4,
        KEY_WOW64_64KEY=1,
        KEY_WOW64_32KEY=2,
        HKEY_CURRENT_USER="HKCU",
        HKEY_LOCAL_MACHINE="HKLM",
        HKEY_CLASSES_ROOT="HKCR",
        OpenKey=open_key,
        QueryValueEx=query,
        QueryInfoKey=lambda greep: (len(greep.onder), 0, 0),
        EnumKey=lambda greep, nummer: greep.onder[nummer],
    )
