"""Classes with signals, as the library returns them."""

from datetime import date
from types import SimpleNamespace

from hgw_excel.acties.signaleren import Kindsignaal, KindSignalen, KlasSignalen
from hgw_excel.domein.melding import Ernst, Melding
from hgw_excel.domein.meting import Kind
from hgw_excel.domein.signaal import Sterkte
from hgw_excel.domein.signaleren import Gevonden
from hgw_excel.school.signaleren import Cel

FEB = date(2027, 2, 4)
CELLEN = {
    "niveau": Cel("Scores", "H12"),
    "score": Cel("Scores", "G12"),
    "eerder": Cel("Toetsen", "J7", zichtbaar=False),
    "leermoment": Cel("Groepsoverzicht", "K4", personal=True),
}


def signaal(
    code: str, vak: str, zin: str, sterkte: Sterkte, *cellen: str, **reactie: str
) -> Kindsignaal:
    plekken = tuple(("tbl", 0, key) for key in cellen)
    return Kindsignaal(Gevonden(code, vak.lower(), vak, zin, sterkte, plekken), FEB, **reactie)


DALING = signaal("S04", "Rekenen", "Rekenen: van II (E4) naar IV (M5), twee niveaus lager.",
                 Sterkte.STERK, "niveau", "score", "eerder")  # fmt: skip
LAAG = signaal("S01", "Rekenen", "Rekenen: niveau IV op M5.", Sterkte.LET_OP, "niveau",
               reactie="opgepakt", toelichting="met Bo samen")  # fmt: skip
LEERMOMENT = signaal("S15", "", "Belangrijk leermoment: 'met Bo lezen'.", Sterkte.TIP, "leermoment")
GELATEN = signaal("S01", "Spelling", "Spelling: niveau V op M5.", Sterkte.LET_OP, "niveau",
                  reactie="bewust niet")  # fmt: skip


def kind(naam: str, plek: int, leerjaar: int, *signalen: Kindsignaal) -> KindSignalen:
    return KindSignalen(Kind(f"HGW-{plek}", "", naam, "5-6", leerjaar, plek), signalen)


def klas(*kinderen: KindSignalen, naam: str = "5-6", aan_te_passen: int = 0) -> SimpleNamespace:
    return SimpleNamespace(
        klas=SimpleNamespace(titel=f"Groep {naam}", groep=naam, bestand=f"klassenmap {naam}.xlsx"),
        signalen=KlasSignalen(kinderen, 2),
        aan_te_passen=aan_te_passen,
        cellen=lambda plekken: tuple(CELLEN[key] for _, _, key in plekken),
    )


ANNA = kind("Anna", 0, 5, DALING, LAAG, LEERMOMENT)
BRAM = kind("Bram", 1, 5)
CHAIMA = kind("Chaima", 2, 6, GELATEN)
STUK = Melding("HGW105", Ernst.AANPASSEN, "kapot.xlsx", "", "", "", "Dit bestand is stuk.")
