"""A school whose children have unmistakable names, numbers and texts, and a search for them.

What is about a child may stand where `MAG` says and nowhere else, in whatever way it is written.
"""

import html
import io
import re
import unicodedata
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import unquote

from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.kolom import Column, Getal, Waarde

NAMEN = (
    ("Çanariaana", "van der", "Nachtegaalstråa"), ("Pimpelmeesje", "", "Ĳsvogelaard"),
    ("Łeeuwerikje", "el", "Zwaluwyıldız"), ("Zoëkoekoekje", "'t", "Wielewaal-Grutto"),
)  # fmt: skip
NUMMERS = ("70413981", "70413982", "70413983", "70413984")
BSN = ("917391731", "917391743", "917391755", "917391767")
LEERKRACHT = "Roodborstjuf"
VRIJ = "kwikstaarttekst"
MAP = "merelmap"
VERBODEN: Mapping[str, tuple[str, ...]] = {
    "bsn": BSN,
    "eckid": (f"https://ketenid.nl/201703/{'c0ffee17' * 16}", "c0ffee17c0ffee17"),
    "herkomst": ("Atlantisch-Utopia", "Lemurisch"),
    "adres": ("Papegaaienlaan", "9173 KX"),
    "contact": ("06-91739173", "ouder@papegaai.invalid"),
    "geboren": ("2018-04-17", "17-04-2018", "17-4-2018"),
}
"""What may come in nowhere at all."""

SOORTEN: Mapping[str, tuple[str, ...]] = {
    **VERBODEN,
    "naam": tuple(deel for kind in NAMEN for deel in (kind[0], kind[2])),
    "nummer": NUMMERS,
    "vrij": (VRIJ,),
    "leerkracht": (LEERKRACHT,),
    "map": (MAP,),
}

MAG: Mapping[str, frozenset[str]] = {
    "klassenmap": frozenset({"naam", "nummer", "vrij", "leerkracht"}),
    "schooloverzicht": frozenset(),
    "ib-overzicht": frozenset({"naam", "nummer"}),
    "signaleer": frozenset({"naam", "vrij"}),
    "stapel": frozenset({"naam", "nummer", "vrij"}),
    "paden": frozenset({"map"}),
    "niets": frozenset(),
}
"""What each kind of output may hold: 'paden' tells where a file is, 'niets' is all that is sent on.

Names in signals and own words behind them are what `hgw signaleer` is for; without names they go.
"""


@dataclass(frozen=True, slots=True, order=True)
class Vondst:
    """A canary: what kind it is, and in which part it sat."""

    soort: str
    deel: str


def plat(tekst: str) -> str:
    """Return a text without case and accents, composed or not."""
    if tekst.isascii():
        return tekst.casefold()
    los = _ACCENT.sub("", unicodedata.normalize("NFKD", tekst.casefold()))
    for teken, gewoon in _STREEP:
        los = los.replace(teken, gewoon)
    return los


_ACCENT = re.compile("[\u0300-\u036f]")
_STREEP = tuple(zip("łøđı", "lodi", strict=True))


def zoek(data: bytes, naam: str = "") -> set[Vondst]:
    """Return every canary in a file, its zip parts, their names and its own, however written."""
    return {
        Vondst(soort, deel)
        for deel, inhoud in ((naam, data), (f"{naam} (naam)", naam.encode()), *_delen(data, naam))
        for soort in _soorten_in(inhoud)
    }


@cache
def _soorten_in(inhoud: bytes) -> frozenset[str]:
    """Remembered, as most parts of most files are those of another file."""
    tekst = inhoud.decode("utf-8", "replace")
    teksten = {plat(vorm) for vorm in (tekst, _TAG.sub("", tekst), _ontsnapt(tekst))}
    return frozenset(
        soort
        for soort, tokens in SOORTEN.items()
        if any(_plat(token) in tekst for token in tokens for tekst in teksten)
        or any(vorm in inhoud for token in tokens for vorm in _in_bytes(token))
    )


_plat = cache(plat)


_TAG = re.compile("<[^>]*>")


@cache
def _in_bytes(token: str) -> frozenset[bytes]:
    """Return a token in other encodings, with its accents apart, together or gone."""
    vormen = {unicodedata.normalize(vorm, token) for vorm in ("NFC", "NFD")} | {plat(token)}
    return frozenset(
        vorm.encode(codering, "replace")
        for vorm in vormen
        for codering in ("utf-16-le", "utf-16-be", "cp1252", "cp850")
    )


def _delen(data: bytes, naam: str) -> Iterator[tuple[str, bytes]]:
    if not data.startswith(b"PK"):
        return
    with zipfile.ZipFile(io.BytesIO(data)) as zip_:
        yield f"{naam} (commentaar)", zip_.comment
        for info in zip_.infolist():
            yield f"{naam}/{info.filename}", zip_.read(info)
            yield f"{naam}/{info.filename} (naam)", info.filename.encode() + info.comment


def _ontsnapt(tekst: str) -> str:
    tekst = html.unescape(tekst)
    tekst = unquote(tekst) if "%" in tekst else tekst
    return re.sub(r"\\u([0-9a-f]{4})|_x([0-9A-F]{4})_", _teken, tekst)


def _teken(code: re.Match[str]) -> str:
    return chr(int(code[1] or code[2], 16))


def lekken(data: bytes, naam: str, soort: str) -> list[Vondst]:
    """Return the canaries that may not be in an output of this kind."""
    return sorted(v for v in zoek(data, naam) if v.soort not in MAG[soort])


def lekken_in_map(map_: Path, soort: str) -> list[Vondst]:
    """Return those in every file below a folder, and in the names of files and folders there."""
    uit: list[Vondst] = []
    for pad in sorted(map_.rglob("*")):
        data = pad.read_bytes() if pad.is_file() else b""
        uit += lekken(data, pad.relative_to(map_).as_posix(), soort)
    return uit


def edexml(groep: str, leerjaar: int) -> str:
    """Return an EDEXML file that says far more than it should."""
    leerlingen = "".join(
        f'<leerling key="{nummer}" eckid="{VERBODEN["eckid"][0]}"><achternaam>{achter}</achternaam>'
        f"<voorvoegsel>{tussen}</voorvoegsel><roepnaam>{roep}</roepnaam>"
        f"<geboortedatum>2018-04-17</geboortedatum><bsn>{bsn}</bsn><sofinummer>{bsn}</sofinummer>"
        f"<eckid>{VERBODEN['eckid'][0]}</eckid><land>Lemurisch</land>"
        "<nationaliteit>Atlantisch-Utopia</nationaliteit><postcode>9173 KX</postcode>"
        "<straat>Papegaaienlaan</straat><telefoon>06-91739173</telefoon>"
        "<email>ouder@papegaai.invalid</email><toevoegingen><x>Papegaaienlaan</x></toevoegingen>"
        f'<jaargroep>{leerjaar}</jaargroep><groep key="G1"/></leerling>'
        for (roep, tussen, achter), nummer, bsn in zip(NAMEN, NUMMERS, BSN, strict=True)
    )
    return (
        "<EDEX><school><schooljaar>2026-2027</schooljaar><brincode>99ZZ</brincode></school>"
        f'<groepen><groep key="G1"><naam>{groep}</naam><jaargroep>{leerjaar}</jaargroep></groep>'
        f"</groepen><leerlingen>{leerlingen}</leerlingen><leerkrachten><leerkracht key='L1'>"
        f"<achternaam>{LEERKRACHT}</achternaam><roepnaam>{LEERKRACHT}</roepnaam>"
        f"<email>ouder@papegaai.invalid</email><bsn>{BSN[0]}</bsn><groepen><groep key='G1'/>"
        "</groepen></leerkracht></leerkrachten></EDEX>"
    )


KOPPEN = (
    "leerlingnummer;roepnaam;voorvoegsel;achternaam;groep;leerjaar;schooljaar;BSN;BSN-4;ECK iD;"
    "geboorteland moeder;adres;postcode;telefoon;e-mail;geboortedatum;opmerkingen"
)


def leerlinglijst(groep: str, leerjaar: int) -> str:
    """Return the same as a csv, with columns that nobody asked for."""
    rijen = (
        f"{nummer};{roep};{tussen};{achter};{groep};{leerjaar};2026-2027;{bsn};{bsn[-4:]};"
        f"{VERBODEN['eckid'][0]};Lemurisch;Papegaaienlaan 1;9173 KX;06-91739173;"
        f"ouder@papegaai.invalid;17-04-2018;{VRIJ} Papegaaienlaan"
        for (roep, tussen, achter), nummer, bsn in zip(NAMEN, NUMMERS, BSN, strict=True)
    )
    return "\n".join((KOPPEN, *rijen))


def met_teksten(inhoud: Inhoud) -> Inhoud:
    """Return a klassenmap with a free text in every personal place, and low results to notice."""
    return _vul(inhoud, netjes)


def slordig(inhoud: Inhoud) -> Inhoud:
    """Return one in which a name, a number or a free text stands in every other place as well."""
    return _vul(inhoud, overal)


Kies = Callable[[str, Column, int, Waarde], Waarde]
"""Gives what someone types: of a table, a column, a row and what stands there."""


def _vul(inhoud: Inhoud, kies: Kies) -> Inhoud:
    rijen = {naam: [dict(rij) for rij in tabel] or [{}] for naam, tabel in inhoud.ruw.items()}
    for blad in inhoud.werkboek.sheets:
        if blad.table is None or blad.zicht == "verborgen":  # nobody can type there
            continue
        tabel, naam = blad.table, blad.table.name
        for i, rij in enumerate(rijen[naam]):
            for kolom in tabel.columns:
                if kolom.role in ("v", "a") and kolom.key != "leerling_id":
                    rij[kolom.key] = kies(naam, kolom, i, rij.get(kolom.key))
    kop: dict[str, Waarde] = dict(inhoud.kop_ruw)
    for naam, cel in inhoud.werkboek.koppen.items():
        if cel.role == "v" and naam.endswith(("analyse", "reflectie")):
            kop[naam] = f"{VRIJ} over {NAMEN[0][0]}"
    return Inhoud(inhoud.werkboek, rijen, kop)


def netjes(tabel: str, kolom: Column, i: int, waarde: Waarde) -> Waarde:
    """Return what a tidy teacher types."""
    if tabel == "tblLeerlingen":
        return VRIJ if kolom.key == "opmerking" else waarde
    if kolom.key == "leerling":
        return NAMEN[i % 4][0]
    if kolom.personal:
        return f"{VRIJ} van {NAMEN[i % 4][0]}"
    if tabel == "tblScores" and isinstance(kolom.kind, Getal) and kolom.key.endswith("_score"):
        return 100 + i
    return "V" if kolom.key.endswith("_niveau") and tabel == "tblScores" else waarde


def overal(tabel: str, kolom: Column, i: int, waarde: Waarde) -> Waarde:
    """Return what someone pastes in the wrong place: mostly a name."""
    if tabel == "tblLeerlingen" and kolom.key in ("leerling", "roepnaam", "leerjaar", "achternaam"):
        return waarde
    roep, tussen, achter = NAMEN[(i + len(kolom.key)) % 4]
    return (roep, f"{roep} {tussen} {achter}", achter.upper(), f"{VRIJ} {i}", f"{roep[:6]}")[
        (i + len(kolom.key)) % 5
    ]
