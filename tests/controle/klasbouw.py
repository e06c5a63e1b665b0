"""An invented class in memory: values, and the workbook a reader would make of them."""

from collections.abc import Mapping, Sequence

from hgw_excel.domein.school import School
from hgw_excel.domein.school_json import school_naar_json
from hgw_excel.schema.inhoud import Inhoud
from hgw_excel.schema.klassenmap import VERSIE, klassenmap
from hgw_excel.schema.kolom import HeadCell, Table, Waarde
from hgw_excel.schema.ruw import Blad, Boek, Cel
from hgw_excel.schema.werkboek import Workbook

NAMEN = ("Anna", "Bram", "Chaima", "Daan", "Elif", "Fenna", "Guus", "Hidde", "Imane", "Jesse")
RESERVE = 3
LANGSTE_CEL = 8000
Rijen = dict[str, list[dict[str, Waarde]]]


def lege_rijen(werkboek: Workbook, namen: Sequence[str]) -> Rijen:
    """Return the rows of a fresh klassenmap with these pupils and three spare rows."""
    ids = [f"HGW-{i:08d}" for i in range(1, len(namen) + RESERVE + 1)]
    rijen: Rijen = {}
    for naam, tabel in werkboek.tabellen.items():
        if tabel.rows == "leerling":
            rijen[naam] = [{"leerling_id": leerling_id} for leerling_id in ids]
        elif tabel.rows == "vast":
            rijen[naam] = [dict(rij) for rij in tabel.rijen]
        else:
            rijen[naam] = [{} for _ in range(tabel.aantal)]
    for i, naam in enumerate(namen):
        leerjaar = werkboek.leerjaren[i % len(werkboek.leerjaren)]
        rijen["tblLeerlingen"][i] |= {"roepnaam": naam, "leerling": naam, "leerjaar": leerjaar}
    for naam in werkboek.tabellen:
        if naam.startswith("tblPlan_"):
            for rij in rijen[naam]:
                rij["doel"] = "kent de tafels tot en met 10 op 1 februari"
    return rijen


def koppen(werkboek: Workbook, **anders: Waarde) -> dict[str, Waarde]:
    """Return values for the named cells of a fresh klassenmap."""
    school = werkboek.school
    leerjaren = ",".join(map(str, werkboek.leerjaren))
    kop: dict[str, Waarde] = {
        "hgw_school": school.naam,
        "hgw_brin": school.brin,
        "hgw_schooljaar": school.schooljaar,
        "hgw_groep": leerjaren.replace(",", "-"),
        "hgw_leerjaren": leerjaren,
        "hgw_leerkrachten": "juf Marieke",
        "hgw_periode": 1,
        "hgw_klassenmap_versie": VERSIE,
        "hgw_instellingen": school_naar_json(school),
    }
    return kop | anders


def maak_inhoud(
    school: School,
    leerjaren: Sequence[int],
    namen: Sequence[str] = NAMEN,
    kop: Mapping[str, Waarde] | None = None,
) -> Inhoud:
    """Return a class without results."""
    werkboek = klassenmap(school, leerjaren)
    return Inhoud(werkboek, lege_rijen(werkboek, namen), koppen(werkboek, **(kop or {})))


def naar_boek(inhoud: Inhoud, bestand: str = "klassenmap.xlsx") -> Boek:
    """Return the workbook as a reader would hand it over after Excel computed it."""
    werkboek = inhoud.werkboek
    tabellen = {t.name: _blad(inhoud, s.naam, t) for s in werkboek.sheets if (t := s.table)}
    namen: dict[str, Cel] = {}
    adressen: dict[str, tuple[str, str]] = {}
    for sheet in werkboek.sheets:
        for i, kop in enumerate(sheet.head):
            namen[kop.naam] = _kop(inhoud, kop)
            adressen[kop.naam] = (sheet.naam, f"ZZ{i + 1}")
    for i, deel in enumerate(_stukken(school_naar_json(werkboek.school)), 1):
        namen["hgw_instellingen" + (f"_{i}" if i > 1 else "")] = deel
    return Boek(
        bestand, "klassenmap", VERSIE, tabellen, namen, adressen,
        tuple(sheet.naam for sheet in werkboek.sheets), sha256=f"sha-{bestand}",
    )  # fmt: skip


def _kop(inhoud: Inhoud, kop: HeadCell) -> Cel:
    return naar_cel(inhoud.kop(kop.naam) if kop.role == "f" else inhoud.kop_ruw.get(kop.naam))


def _blad(inhoud: Inhoud, naam: str, tabel: Table) -> Blad:
    aantal = len(inhoud.ruw[tabel.name])
    rijen = tuple(
        tuple(naar_cel(inhoud.waarde(tabel.name, i, k.key)) for k in tabel.columns)
        for i in range(aantal)
    )
    berekend = [j for j, kolom in enumerate(tabel.columns) if kolom.role == "f"]
    formules = frozenset((i, j) for i in range(aantal) for j in berekend)
    return Blad(
        naam, tabel.name, (3, 0), tuple(k.header for k in tabel.columns), rijen, formules
    )  # fmt: skip


def naar_cel(waarde: Waarde) -> Cel:
    """Return a value as it is in a file: every number is a float, an empty text is nothing."""
    if isinstance(waarde, int) and not isinstance(waarde, bool):
        return float(waarde)
    return None if waarde == "" else waarde


def _stukken(tekst: str) -> list[str]:
    return [tekst[i : i + LANGSTE_CEL] for i in range(0, len(tekst), LANGSTE_CEL)]
