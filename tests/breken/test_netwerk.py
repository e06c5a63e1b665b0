"""No command opens a socket, and each says the same where there is no network."""

from pathlib import Path

import pytest

from tests.breken.netwerk import HGW, NETWERK, PYTHON, opdrachten, tel, volg
from tests.breken.uitvoer import hgw
from tests.e2e.school import maak_klassenmap

pytestmark = pytest.mark.xdist_group("netwerk")

SOCKET = """
import socket
for familie, adres in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")):
    try:
        socket.create_connection((adres, 9), timeout=1)
    except OSError:
        pass
"""
IN_KIND = f"import subprocess, sys; subprocess.run([sys.executable, '-c', '''{SOCKET}'''])"
NAAM = "import socket; socket.getaddrinfo('localhost', 80)"
"""Asking for a name goes through a socket too, of the system's own name service at least."""


@pytest.fixture(scope="module")
def school(tmp_path_factory) -> Path:
    """A folder with a school of one small class."""
    map_ = tmp_path_factory.mktemp("netwerk")
    maak_klassenmap(map_ / "d", (5,), 4)
    return map_


@pytest.mark.parametrize(
    "opdracht",
    [*opdrachten("d", "d/klassen"), ("nieuw", "--school", "d", "--leerlingen", "d/leerlingen.csv",
                                     "--uit", "nieuw"), ("--help",)],
    ids=lambda opdracht: " ".join(map(str, opdracht)).replace("/", "-"),
)  # fmt: skip
def test_no_command_touches_a_network(school: Path, opdracht: tuple[str, ...]) -> None:
    spoor = volg((*HGW, *opdracht), school, geblokkeerd=True)

    assert (spoor.code in (0, 1), spoor.netwerk) == (True, ()), spoor.uit


def test_reading_is_followed_in_its_own_process(school: Path) -> None:
    """The control of what is followed: the child that reads a klassenmap is seen as well."""
    assert volg((*HGW, "controleer", "d/klassen"), school).processen == 2


def test_it_says_the_same_without_a_network(school: Path) -> None:
    spoor = volg((*HGW, "controleer", "d/klassen", "--json"), school, geblokkeerd=True)

    assert spoor.uit == hgw("controleer", school / "d" / "klassen", "--json").uit


@pytest.mark.parametrize(("programma", "minstens"), [(SOCKET, 2), (IN_KIND, 2), (NAAM, 1)])
def test_a_socket_is_noticed(tmp_path: Path, programma: str, minstens: int) -> None:
    """The control: of this process, of a child, and to ask for a name."""
    spoor = volg((PYTHON, "-c", programma), tmp_path, geblokkeerd=True)

    assert len([regel for regel in spoor.netwerk if " socket(" in regel]) >= minstens


def test_a_socket_is_counted(tmp_path: Path) -> None:
    alles, netwerk, _ = tel((PYTHON, "-c", SOCKET), tmp_path)

    assert 2 <= netwerk < alles


@pytest.mark.parametrize("naam", ["socket", "connect", "sendto", "recvmsg", "io_uring_setup"])
def test_calls_on_a_network_are_known_by_name(naam: str) -> None:
    assert NETWERK.fullmatch(naam)


@pytest.mark.parametrize("naam", ["openat", "read", "futex", "unlink"])
def test_other_calls_are_not(naam: str) -> None:
    assert not NETWERK.fullmatch(naam)
