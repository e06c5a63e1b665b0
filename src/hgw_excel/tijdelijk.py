"""Temporary files, named so that we know ours when a run was broken off; `ruim_op` removes them."""

import hashlib
import os
import re
import secrets
import socket
from tempfile import SpooledTemporaryFile

EINDE = ".tmp"

NAAM = re.compile(r"\.hgw-(?P<plek>[0-9a-f]{8})-(?P<pid>\d{1,10})-[0-9a-z_]{8}\.tmp")


def naam() -> str:
    """Return a new name, with a mark of this computer and the number of this process."""
    return f"{_begin()}{secrets.token_hex(4)}{EINDE}"


def plek() -> str:
    """Return a mark for this computer: a process number says nothing on another one."""
    return hashlib.sha256(socket.gethostname().encode()).hexdigest()[:8]


def spoel(in_geheugen: int, map_: str) -> "SpooledTemporaryFile[bytes]":
    """Return a file that goes to `map_` when it holds more bytes than `in_geheugen`.

    On Linux and macOS it has no name there. On Windows it has one until it is closed or this
    process ends; a power cut leaves it.
    """
    return SpooledTemporaryFile(in_geheugen, dir=map_, prefix=_begin(), suffix=EINDE)


def _begin() -> str:
    return f".hgw-{plek()}-{os.getpid()}-"
