"""Look what a klassenmap has for the buttons, and what Windows and Excel think of where it is."""

import ntpath
import os
from pathlib import Path

from hgw_excel import platform
from hgw_excel.domein.melding import Melding
from hgw_excel.installatie.omgeving import python_van
from hgw_excel.installatie.toestand import MAC, WINDOWS, Bestand
from hgw_excel.lezen.macros import Macros, read_macros
from hgw_excel.lezen.poort import SLOT
from hgw_excel.lezen.weigeringen import Geweigerd
from hgw_excel.lezen.werker import read_all
from hgw_excel.platform.windows import registersleutels, registerwaarde, vul_in, zone_van

KLASSENMAP = "klassenmap"
_INSTELLING = {WINDOWS: "INTERPRETER_WIN", MAC: "INTERPRETER_MAC"}
_CLOUD = ("onedrive", "cloudstorage", "sharepoint")
"""Parts of a path: 'OneDrive - School', and where a Mac puts the folders of such programs."""

_LOCATIES = (
    r"HKCU\Software\Microsoft\Office\16.0\Excel\Security\Trusted Locations",
    r"HKCU\Software\Policies\Microsoft\Office\16.0\Excel\Security\Trusted Locations",
    r"HKCU\Software\Policies\Microsoft\Office\16.0\Common\Security\Trusted Locations"
    r"\All Applications",
)


def neem_bestand_op(pad: Path) -> Bestand:
    """Return what there is; a file that can't be read is an answer too."""
    (gelezen,) = read_all([pad], alleen=())
    if isinstance(gelezen, Melding):
        return Bestand(onleesbaar=f"{gelezen.zin} {gelezen.doe}".rstrip())
    try:
        macros = read_macros(pad)
    except (Geweigerd, OSError):
        return Bestand(onleesbaar="Het bestand veranderde terwijl we het lazen.")
    return Bestand(
        klassenmap=gelezen.soort == KLASSENMAP,
        macros=macros,
        xlsm=pad.suffix.lower() == ".xlsm",
        python=_zoekt_onze_python(macros),
        zone=zone_van(pad),
        vertrouwd=_vertrouwd(pad),
        cloud=_in_cloud(pad),
        is_open=pad.with_name(f"{SLOT}{pad.name}").exists(),
    )


def _zoekt_onze_python(macros: Macros | None) -> bool:
    """Tell whether the Python that a button would start is the one of `hgw installeer`.

    Windows has it under two names, with and without a window, in one folder.
    """
    naam = _INSTELLING.get(platform.SYSTEEM)
    if macros is None or naam is None:
        return True
    pad, onze = macros.instellingen.get(naam, ""), python_van(platform.omgevingsmap())
    if platform.SYSTEEM == WINDOWS:
        return _gelijk(ntpath.dirname(vul_in(pad)), str(onze.parent))
    return Path(os.path.expandvars(pad)) == onze


def _gelijk(een: str, ander: str) -> bool:
    return ntpath.normcase(ntpath.normpath(een)) == ntpath.normcase(ntpath.normpath(ander))


def _vertrouwd(pad: Path) -> bool:
    """Tell whether the klassenmap lies in a folder that Excel trusts."""
    map_ = str(pad.absolute().parent)
    if any(registerwaarde(lijst, "AllLocationsDisabled") == 1 for lijst in _LOCATIES):
        return False
    sleutels = (rf"{lijst}\{naam}" for lijst in _LOCATIES for naam in registersleutels(lijst))
    return any(_valt_in(map_, sleutel) for sleutel in sleutels)


def _valt_in(map_: str, sleutel: str) -> bool:
    locatie = registerwaarde(sleutel, "Path")
    if not isinstance(locatie, str) or not locatie:
        return False
    ruim = registerwaarde(sleutel, "AllowSubfolders") == 1
    hier, daar = (ntpath.normcase(ntpath.normpath(vul_in(deel))) for deel in (map_, locatie))
    return hier == daar or (ruim and hier.startswith(daar.rstrip("\\") + "\\"))


def _in_cloud(pad: Path) -> bool:
    """Tell whether the file lies in a folder that OneDrive or SharePoint keeps.

    Windows names the folder of OneDrive in variables; it may be called otherwise.
    """
    hier = str(pad.absolute())
    mappen = [os.environ[naam] for naam in os.environ if naam.upper().startswith("ONEDRIVE")]
    if any(map_ and _onder(hier, map_) for map_ in mappen):
        return True
    return any(deel.lower().startswith(_CLOUD) for deel in pad.absolute().parts[:-1])


def _onder(pad: str, map_: str) -> bool:
    return os.path.normcase(pad).startswith(os.path.normcase(map_.rstrip("\\/")) + os.sep)
