"""A reeks in a few words, and what one rule says of it. All children are invented."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache

from hgw_excel.domein.meting import Soort
from hgw_excel.domein.reeks import Meetpunt, Onderwerp, Reeks
from hgw_excel.domein.signaal import alle
from hgw_excel.domein.signaleren import Signaleerder
from hgw_excel.school.instellingen import to_instellingen
from hgw_excel.school.schoolmap import voorbeeld_toml

AVI = ("Start", "M3", "E3", "M4", "E4", "M5", "E5", "M6", "E6", "M7", "E7", "Plus")
WOORDEN = {
    "ziek": {"soort": Soort.ZIEK},
    "vrij": {"soort": Soort.VRIJ},
    "leeg": {"soort": Soort.LEEG},
    "ontbreekt": {"soort": Soort.NIET_GETOETST, "gevraagd": True},
}
"""What may stand in the place of a niveau."""


@cache
def school(systeem="I-V"):
    """The school of the example school.toml, with a system of niveaus."""
    toml = voorbeeld_toml().replace(b'systeem = "I-V"', f'systeem = "{systeem}"'.encode(), 1)
    gelezen, meldingen = to_instellingen(toml)
    assert gelezen is not None, meldingen
    return gelezen


def plek(nummer, kolom="niveau"):
    """Where the meetpunt of the regel with this number stands; the first is 0."""
    return ("tblToetsen", nummer, kolom)


def reeks(
    *regels,
    onderwerp=Onderwerp.TOETS,
    gebied=None,
    vak="Rekenen",
    leerjaar=5,
    systeem="I-V",
    **velden,
):
    """Make a reeks from regels 'moment niveau score percentiel versie', oldest first.

    '-' is missing, '_' a space ('op_koers'), and behind them any other field of a meetpunt:
    'M5 IV 91 - - tekort=1 boekje=M4'. For a niveau also: ziek, vrij, leeg, ontbreekt.
    """
    ladder = {
        Onderwerp.OBSERVATIE: school().observatiestappen,
        Onderwerp.AVI: AVI,
        Onderwerp.SOCIAAL: school().sev_stappen[::-1],
        Onderwerp.WERKHOUDING: school().sev_stappen[::-1],
    }.get(onderwerp, school(systeem).systeem.niveaus[::-1])
    return Reeks(
        onderwerp=onderwerp,
        gebied=vak.lower().replace(" ", "_") if gebied is None else gebied,
        vak=vak,
        leerjaar=leerjaar,
        punten=tuple(_punt(regel, ladder, nummer) for nummer, regel in enumerate(regels)),
        rangen=len(ladder),
        **{naam: _getal(naam, waarde) for naam, waarde in velden.items()},
    )


def signaal(
    code, reeks, *, datum=None, school_=None, methode_norm=None, marge=None, **instellingen
):
    """Return what rule `code` finds, with the settings of the example unless given here."""
    basis = school_ or school()
    signalen = dict(basis.signalen) | {code: {**basis.signalen[code], **instellingen}}
    if marge is not None:
        signalen["algemeen"] = {**signalen["algemeen"], "marge": marge}
    basis = replace(basis, signalen=signalen, methode_norm=methode_norm or basis.methode_norm)
    regels = [regel for regel in alle() if regel.code == code]
    assert regels, f"geen regel {code}"
    gevonden = Signaleerder(basis, datum, regels).van_reeks(reeks)
    return gevonden[0] if gevonden else None


def uitkomst(*args, **velden):
    """Return (strength, sentence) of `signaal`, None when there is none."""
    gevonden = signaal(*args, **velden)
    return gevonden and (str(gevonden.sterkte), gevonden.zin)


def _punt(regel, ladder, nummer):
    woorden = regel.split()
    extra = dict(woord.split("=", 1) for woord in woorden if "=" in woord)
    vast = ["" if w == "-" else w.replace("_", " ") for w in woorden if "=" not in w]
    moment, niveau, score, percentiel, versie = vast + [""] * (5 - len(vast))
    bijzonder = WOORDEN.get(niveau)
    rang = 0 if bijzonder or not niveau else _rang(niveau, ladder)
    soort = Soort.NIVEAU if rang else Soort.SCORE if score else Soort.LEEG
    velden = {"soort": soort, "niveau": "" if bijzonder else niveau, "rang": rang}
    velden |= {"score": score or None, "percentiel": percentiel or None, "versie": versie}
    velden |= (bijzonder or {}) | extra
    velden = {naam: _getal(naam, waarde) for naam, waarde in velden.items()}
    return Meetpunt(moment, plekken=(plek(nummer),), **velden)


def _rang(niveau, ladder):
    return ladder.index(niveau if niveau in ladder else niveau.rstrip("+-")) + 1


GETALLEN = ("score", "percentiel", "tekort", "over", "methode", "dle", "landelijk", "eigen")


def _getal(naam, waarde):
    if waarde is not None and naam in GETALLEN:
        return Decimal(str(waarde).replace(",", "."))
    return date.fromisoformat(waarde) if naam == "datum" and isinstance(waarde, str) else waarde
