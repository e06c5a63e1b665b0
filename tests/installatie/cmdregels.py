"""What may be wrong in a .cmd text, as far as reading can tell: no Windows ran it here."""

import re
from collections.abc import Iterator

BIJZONDER = re.compile(r"[&|<>^%!]")
PAD = re.compile(r"%~dp0\w*|%(?:WIEL|HGW_PYTHON|LOCALAPPDATA|ProgramFiles)%[\w\\.*]*|%%~?f?[A-Z]")


def fouten(inhoud: bytes) -> Iterator[str]:
    """Yield what Windows would trip over."""
    tekst = inhoud.decode()
    regels = tekst.splitlines()
    if tekst.replace("\r\n", "").count("\n") or not tekst.endswith("\r\n"):
        yield "bare line ends: a jump can go astray"
    if regels[0] != "@echo off":
        yield "commands are shown"
    if not tekst.isascii() and "chcp 65001" not in tekst.split("\n", 4)[3]:
        yield "accents before the code page"
    yield from _sprongen(regels)
    for nummer, regel in enumerate(regels, 1):
        yield from (f"{nummer}: {wat}" for wat in _regel(regel))


def _sprongen(regels: list[str]) -> Iterator[str]:
    labels = {regel[1:] for regel in regels if regel.startswith(":")}
    doelen = {doel for regel in regels for doel in re.findall(r"\bgoto (\w+)", regel)}
    yield from (f"no label {doel}" for doel in sorted(doelen - labels))
    yield from (f"nobody goes to {label}" for label in sorted(labels - doelen - {"wacht"}))


def _regel(regel: str) -> Iterator[str]:
    if regel.startswith(("rem ", "echo ")) and BIJZONDER.search(_zonder_aanhaling(regel)):
        yield "a sign that is no text to Windows"
    if regel.count('"') % 2:
        yield "a quote is open"
    buiten = _zonder_aanhaling(regel)
    if PAD.search(buiten) and not re.match(r"for (/d )?%%[A-Z] in \(\) do", buiten):
        yield "a path without quotes"
    if re.search(r"^set \w+=.*(?<!\")$", regel) and '="' not in regel:
        yield "a value without quotes"


def _zonder_aanhaling(regel: str) -> str:
    return re.sub(r'"[^"]*"', "", regel)
