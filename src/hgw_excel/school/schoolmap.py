"""The school folder: make it, find it, and fill in what the pupil file knows."""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path, PurePosixPath

from hgw_excel.bijwerken.opslaan import schrijf
from hgw_excel.domein.melding import KanNiet, Melding
from hgw_excel.platform import os_zin
from hgw_excel.school import meldingen as soort
from hgw_excel.school.lezing import read_lezing
from hgw_excel.school.planzinnen import PLANZINNEN_TOML, SJABLONEN, voorbeeld_planzinnen
from hgw_excel.school.soorten import toon
from hgw_excel.school.verbanden import schooljaar as controleer_schooljaar

SCHOOL_TOML = "school.toml"
NORMEN = "normen"


def maak_schoolmap(map_: Path) -> list[Path]:
    """Write the afspraken, the sentences and the norm tables; return what was written.

    A file that is there already is left alone, whatever stands in it.

    Raises:
        KanNiet: the folder or a file can't be written.
    """
    geschreven = []
    for naam, inhoud in _inhoud():
        doel = map_ / naam
        _maak_map(doel.parent)
        if not doel.exists():
            schrijf(doel, inhoud)
            geschreven.append(doel)
    return geschreven


def voorbeeld_toml() -> bytes:
    """Return the example school.toml, which works unedited."""
    return files(SJABLONEN).joinpath(SCHOOL_TOML).read_bytes()


def _inhoud() -> Iterator[tuple[PurePosixPath, bytes]]:
    yield PurePosixPath(SCHOOL_TOML), voorbeeld_toml()
    yield PurePosixPath(PLANZINNEN_TOML), voorbeeld_planzinnen()
    bron = files(SJABLONEN).joinpath(NORMEN)
    for bestand in sorted(bron.iterdir(), key=lambda bestand: bestand.name):
        if _is_mee_te_geven(bestand):
            yield PurePosixPath(NORMEN, bestand.name), bestand.read_bytes()


def _is_mee_te_geven(bestand: Traversable) -> bool:
    return bestand.is_file() and bestand.name.endswith((".csv", ".md"))


def _maak_map(map_: Path) -> None:
    try:
        map_.mkdir(parents=True, exist_ok=True)
    except OSError as fout:
        raise KanNiet(f"De map '{map_}' kan niet gemaakt worden. {os_zin(fout)}") from fout


def zoek_school(paden: Iterable[Path]) -> Path | None:
    """Return the nearest school.toml in or above the paths.

    None when there is none, or when the paths belong to different schools: then it is not for us
    to say whose afspraken hold.
    """
    gevonden = {school for pad in paden if (school := _zoek_boven(pad.resolve())) is not None}
    return gevonden.pop() if len(gevonden) == 1 else None


def toml_voor(paden: Iterable[str | Path], school: Path | None) -> Path | None:
    """Return the school.toml to go by: of `school` (folder or file), else the nearest one."""
    if school is not None:
        return school / SCHOOL_TOML if school.is_dir() else school
    return zoek_school(Path(pad) for pad in paden)


def _zoek_boven(pad: Path) -> Path | None:
    begin = pad if pad.is_dir() else pad.parent
    kandidaten = (map_ / SCHOOL_TOML for map_ in (begin, *begin.parents))
    return next((kandidaat for kandidaat in kandidaten if kandidaat.is_file()), None)


def vul_aan(pad: Path, naam: str, brin: str, schooljaar: str) -> list[Melding]:
    """Write what is still empty into school.toml; comments and everything else stay.

    What the school filled in is never overwritten; a brin or schooljaar that differs is said. A
    value that school.toml would refuse is left out and said.

    Raises:
        KanNiet: the file can't be read or written, or is no TOML.
    """
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    try:
        oud = pad.read_bytes()
        document = tomlkit.parse(oud.decode("utf-8-sig"))
    except OSError as fout:
        raise KanNiet(f"'{pad.name}' kan niet gelezen worden. {os_zin(fout)}") from fout
    except (UnicodeDecodeError, TOMLKitError) as fout:
        zin = f"'{pad.name}' is geen leesbaar TOML-bestand. Er is niets veranderd."
        raise KanNiet(zin) from fout
    meldingen = []
    for sleutel, nieuw in (("school", naam), ("brin", brin), ("schooljaar", schooljaar)):
        huidig = str(document.get(sleutel, "")).strip()
        fout = _fout(sleutel, nieuw)
        if fout is not None:
            meldingen += [] if huidig else [_past_niet(pad.name, sleutel, nieuw, fout)]
        elif nieuw and not huidig:
            document[sleutel] = nieuw
        elif nieuw and huidig != nieuw and sleutel != "school":
            meldingen.append(_verschil(pad.name, sleutel, huidig, nieuw))
    _bewaar(pad, oud, tomlkit.dumps(document))
    return meldingen


def _bewaar(pad: Path, oud: bytes, tekst: str) -> None:
    """Write the text where it differs, with the BOM the file may have had.

    What someone changed since it was read is not overwritten.
    """
    bom = b"\xef\xbb\xbf" if oud.startswith(b"\xef\xbb\xbf") else b""
    nieuw = bom + tekst.encode()
    if nieuw != oud:
        schrijf(pad, nieuw, overschrijf=True, sha256=sha256(oud).hexdigest())


def _fout(sleutel: str, waarde: str) -> Melding | None:
    """Return what school.toml would have against a value, None when it may stand there."""
    lezing, fouten = read_lezing({sleutel: waarde})
    alle = (*fouten, *controleer_schooljaar(lezing))
    return next((fout for fout in alle if fout.veld == sleutel), None)


def _past_niet(bestand: str, sleutel: str, waarde: str, fout: Melding) -> Melding:
    zin = f"{sleutel}: in het leerlingbestand staat {toon(waarde)}. Dat kan in {bestand} niet."
    doe = f"Vul het daar zelf in. {fout.doe}"
    return soort.GEGEVEN_PAST_NIET.melding(bestand, zin, doe, veld=sleutel)


def _verschil(bestand: str, sleutel: str, huidig: str, nieuw: str) -> Melding:
    zin = f"{sleutel}: in {bestand} staat '{huidig}', in het leerlingbestand '{nieuw}'."
    doe = "Klopt het leerlingbestand, verander dan school.toml."
    if sleutel == "schooljaar":
        doe = "Is dit het nieuwe schooljaar, verander het dan in school.toml."
    return soort.ANDERE_SCHOOL.melding(bestand, zin, doe, veld=sleutel)
