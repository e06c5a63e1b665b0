"""What a computer has for the buttons in Excel, as plain values; questions see nothing else.

No path, name of a file or name of a user is in it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from hgw_excel.lezen.macros import Macros

WINDOWS, MAC = "win32", "darwin"


@dataclass(frozen=True, slots=True)
class Excel:
    """The installed Excel; `versie` as '16.0.17328.20162', `bits` 32 or 64, '' and 0 unknown."""

    versie: str = ""
    bits: int = 0

    @property
    def hoofd(self) -> int | None:
        """The number before the first point; 16 from Excel 2016 on."""
        begin = self.versie.partition(".")[0]
        return int(begin) if begin.isdecimal() else None


@dataclass(frozen=True, slots=True)
class Omgeving:
    """The Python that the buttons start.

    Attributes:
        er: whether its program is on the disk.
        start: whether it answers.
        python: its version.
        bits: 32 or 64; 0 unknown.
        pakketten: version of each package that can be imported there.
        dlls: file names of xlwings' libraries for functions.
    """

    er: bool = False
    start: bool = False
    python: str = ""
    bits: int = 0
    pakketten: Mapping[str, str] = field(default_factory=dict)
    dlls: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Beleid:
    """What Windows and Excel allow.

    Attributes:
        macros: VBAWarnings as the school sets it: 1 all, 2 ask, 3 only signed, 4 none.
        macros_zelf: the same, as the user chose it.
        internet: whether the school sets that macros of files from the internet stay off.
        vba_uit: whether the school turned VBA off for all of Office.
        programmas: what Defender does when Excel starts a program: 0 nothing, 1 block, 2 note,
            6 ask; None when it can't be read.
    """

    macros: int | None = None
    macros_zelf: int | None = None
    internet: bool = False
    vba_uit: bool = False
    programmas: int | None = None


@dataclass(frozen=True, slots=True)
class Bestand:
    """The klassenmap that was given.

    Attributes:
        klassenmap: whether it is one.
        onleesbaar: why it can't be read, in Dutch; '' when it can.
        macros: what it holds for the buttons, None without macros.
        xlsm: whether its name says that it may have macros.
        python: whether its settings name the Python of `Omgeving`.
        zone: from where Windows says that it came.
        vertrouwd: whether Excel trusts the folder it is in.
        cloud: whether it lies in OneDrive or SharePoint.
        is_open: whether a program has it open.
    """

    klassenmap: bool = True
    onleesbaar: str = ""
    macros: Macros | None = None
    xlsm: bool = True
    python: bool = True
    zone: int | None = None
    vertrouwd: bool = False
    cloud: bool = False
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Toestand:
    """All that the questions look at.

    Attributes:
        systeem: as `platform.SYSTEEM`.
        systeemnaam: as a user knows it.
        versie: of this program.
        acties: names of the acties that have a button.
        excel: None when there is none.
        invoegtoepassing: whether the add-in of xlwings starts with Excel.
        scripts: file names of the scripts that Excel on a Mac may run.
        bestand: None when none was given.
        in_excel: whether a button of Excel asks this: then it all works, or nearly.
    """

    systeem: str
    systeemnaam: str = ""
    versie: str = ""
    acties: frozenset[str] = frozenset()
    excel: Excel | None = None
    omgeving: Omgeving = Omgeving()
    beleid: Beleid = Beleid()
    invoegtoepassing: bool = False
    scripts: frozenset[str] = frozenset()
    bestand: Bestand | None = None
    in_excel: bool = False

    @property
    def kan_excel(self) -> bool:
        """Whether there is an Excel for this system that has buttons."""
        return self.systeem in (WINDOWS, MAC)
