"""school.toml against the table of keys: every value checked, every fault said at once."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from hgw_excel.domein.melding import Melding
from hgw_excel.importeren.meldingen import MeldingSoort
from hgw_excel.school import meldingen as soort
from hgw_excel.school.sleutels import SECTIES, TOP, VERPLICHT, Sectie, Sleutel
from hgw_excel.school.soorten import AfgekeurdError, bedoel, toon


@dataclass(frozen=True, slots=True)
class Record:
    """One table of school.toml: the values that passed, and what it is called in a message."""

    pad: str
    plek: str
    waarden: dict[str, object] = field(default_factory=dict)

    def meld(self, melding: MeldingSoort, sleutel: str, zin: str, doe: str = "") -> Melding:
        """Return a melding about one key of this table."""
        plek = ", ".join(deel for deel in (self.plek, sleutel) if deel)
        veld = ".".join(deel for deel in (self.pad, sleutel) if deel)
        begin = f"{plek}: " if plek else ""
        return melding.melding("", f"{begin}{zin}.", doe, veld=veld)

    def tekst(self, sleutel: str) -> str:
        """Return a text value, '' when it is absent."""
        waarde = self.waarden.get(sleutel)
        return waarde if isinstance(waarde, str) else ""

    def getal(self, sleutel: str) -> float | None:
        """Return a number, None when it is absent."""
        waarde = self.waarden.get(sleutel)
        return waarde if isinstance(waarde, int | float) else None

    def lijst(self, sleutel: str) -> tuple[str, ...]:
        """Return a list of texts, empty when it is absent."""
        waarde = self.waarden.get(sleutel)
        return tuple(map(str, waarde)) if isinstance(waarde, tuple) else ()

    def getallen(self, sleutel: str) -> tuple[int, ...]:
        """Return a list of whole numbers, empty when it is absent."""
        waarde = self.waarden.get(sleutel)
        return tuple(map(int, waarde)) if isinstance(waarde, tuple) else ()


@dataclass(frozen=True, slots=True)
class Lezing:
    """All records of a school.toml by the path of their section."""

    records: Mapping[str, Sequence[Record]]

    def een(self, pad: str) -> Record:
        """Return the record of a section that occurs once."""
        return self.records[pad][0]

    def alle(self, pad: str) -> Sequence[Record]:
        """Return the records of a section that repeats."""
        return self.records[pad]

    def sleutels(self, pad: str) -> tuple[str, ...]:
        """Return the keys that other sections may refer to."""
        return tuple(r.tekst("sleutel") for r in self.alle(pad) if r.tekst("sleutel"))


def read_toml(data: bytes) -> tuple[dict[str, object] | None, list[Melding]]:
    """Return the tables of a TOML file, or why it can't be read."""
    try:
        tekst = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        zin = "Het bestand bevat tekens die we niet kunnen lezen."
        doe = "Bewaar het in Kladblok opnieuw, met codering UTF-8."
        return None, [soort.ONLEESBAAR.melding("", zin, doe)]
    try:
        return tomllib.loads(tekst), []
    except (ValueError, RecursionError) as fout:  # a number or a nesting without end
        return None, [_syntaxfout(str(fout), tekst)]


def _syntaxfout(reden: str, tekst: str) -> Melding:
    plek = re.search(r"at line (\d+)", reden)
    nummer = int(plek[1]) if plek else len(tekst.splitlines())
    regel = [*tekst.splitlines(), ""][nummer - 1] if nummer else ""
    waar = f"regel {nummer}" if plek else "het eind van het bestand"
    return soort.TOML.melding(
        "", f"Op {waar} staat iets wat we niet kunnen lezen.", _raad(reden, regel)
    )


def _raad(reden: str, regel: str) -> str:
    if any(teken in regel for teken in "“”„‘’"):
        return 'Vervang de kromme aanhalingstekens door rechte: "...".'
    if reden.startswith(("Cannot overwrite", "Cannot declare", "Duplicate", "Cannot mutate")):
        return "Deze naam staat er al eerder. Haal één van de twee weg."
    return "Kijk of er een aanhalingsteken, een komma of een haak mist."


def read_lezing(data: Mapping[str, object]) -> tuple[Lezing, list[Melding]]:
    """Return every value that passed, with defaults, and all faults."""
    meldingen: list[Melding] = []
    records: dict[str, list[Record]] = {}
    for sectie in SECTIES:
        tabellen, fouten = _tabellen(data, sectie)
        meldingen += fouten
        records[sectie.pad] = []
        for record, tabel in tabellen:
            meldingen += _vul(record, tabel, sectie)
            records[sectie.pad].append(record)
    return Lezing(records), meldingen


def _tabellen(
    data: Mapping[str, object], sectie: Sectie
) -> tuple[list[tuple[Record, Mapping[str, object]]], list[Melding]]:
    """Return the tables of a section with their records, and a fault when the shape is wrong."""
    ruw = _zoek(data, sectie.pad)
    if not sectie.herhaald:
        record = Record(sectie.pad, f"[{sectie.pad}]" if sectie.pad else "")
        if isinstance(ruw, Mapping):
            return [(record, ruw)], []
        doe = f"Schrijf [{sectie.pad}] op een eigen regel, met de sleutels eronder."
        return [(record, {})], [record.meld(soort.WAARDE, "", f"{toon(ruw)} kan hier niet", doe)]
    kop = Record(sectie.pad, f"[[{sectie.pad}]]")
    tabellen = _reeks(ruw)
    if tabellen is None:
        doe = f"Schrijf [[{sectie.pad}]] met dubbele haken, één keer voor elk."
        return [], [kop.meld(soort.WAARDE, "", "dit is geen reeks", doe)]
    if len(tabellen) < sectie.minstens:
        doe = f"Schrijf er minstens {sectie.minstens} op."
        return [], [kop.meld(soort.ONTBREEKT, "", "er staat er geen", doe)]
    return [(_record(sectie, i, tabel), tabel) for i, tabel in enumerate(tabellen, 1)], []


def _reeks(ruw: object) -> list[Mapping[str, object]] | None:
    """Return the tables of a section that repeats; None when it is something else."""
    if isinstance(ruw, Mapping) and not ruw:
        return []
    if isinstance(ruw, list) and all(isinstance(tabel, Mapping) for tabel in ruw):
        return ruw
    return None


def _record(sectie: Sectie, nummer: int, tabel: Mapping[str, object]) -> Record:
    naam = tabel.get("sleutel")
    noem = f"'{naam}'" if isinstance(naam, str) and naam else f"nummer {nummer}"
    return Record(sectie.pad, f"[[{sectie.pad}]] {noem}")


def _zoek(data: Mapping[str, object], pad: str) -> object:
    """Return what stands at a path; an absent table is empty, so that defaults apply."""
    plek: object = data
    for deel in filter(None, pad.split(".")):
        plek = plek.get(deel, {}) if isinstance(plek, Mapping) else {}
    return plek


def _vul(record: Record, tabel: Mapping[str, object], sectie: Sectie) -> list[Melding]:
    meldingen = list(_onbekend(record, tabel, sectie))
    for sleutel in sectie.sleutels:
        if sleutel.naam not in tabel:
            meldingen += _standaard(record, sleutel)
            continue
        try:
            record.waarden[sleutel.naam] = sleutel.soort.lees(tabel[sleutel.naam])
        except AfgekeurdError as fout:
            meldingen.append(record.meld(soort.WAARDE, sleutel.naam, fout.zin, fout.doe))
    return meldingen


def _standaard(record: Record, sleutel: Sleutel) -> list[Melding]:
    if sleutel.standaard is VERPLICHT:
        return [record.meld(soort.ONTBREEKT, sleutel.naam, "ontbreekt", "Vul dit in.")]
    record.waarden[sleutel.naam] = sleutel.standaard
    return []


def _onbekend(record: Record, tabel: Mapping[str, object], sectie: Sectie) -> Iterator[Melding]:
    bekend = [sleutel.naam for sleutel in sectie.sleutels] + _kinderen(sectie.pad)
    bovenaan = {sleutel.naam for sleutel in TOP.sleutels}
    for naam in tabel:
        if naam in bekend:
            continue
        doe = bedoel(naam, bekend)
        if sectie.pad and naam in bovenaan:
            doe = "Zet deze regel bovenaan, boven het eerste deel tussen haken."
        yield record.meld(soort.ONBEKEND, "", f"'{naam}' kennen we niet", doe)


def _kinderen(pad: str) -> list[str]:
    begin = f"{pad}." if pad else ""
    onder = (sectie.pad for sectie in SECTIES if sectie.pad and sectie.pad.startswith(begin))
    resten = (deel.removeprefix(begin) for deel in onder)
    return [rest for rest in resten if "." not in rest]
