"""HGW606."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.meerderheid import afwijkend, meeste
from hgw_excel.controle.regels.ander_niveausysteem import noem
from hgw_excel.controle.register import Bevinding, boekenregel
from hgw_excel.domein.melding import Ernst
from hgw_excel.domein.school import School
from hgw_excel.domein.school_json import afspraken_hash

ANDERS = (
    "Zet in school.toml de afspraken terug waarmee de klassenmap is gemaakt, "
    "of maak een nieuwe klassenmap met de nieuwe afspraken."
)


@boekenregel("HGW606", "Andere schoolafspraken", Ernst.LET_OP)
def andere_afspraken(klassen: Sequence[Klas], school: School | None) -> Iterator[Bevinding]:
    """De klassenmap is gemaakt met andere schoolafspraken dan de school nu heeft.

    Denk aan andere vakgebieden, een andere toetskalender of een andere indeling bij een niveau. We
    rekenen met de afspraken die in de klassenmap staan.

    Zijn de niveaus, de vakgebieden of de toetskalender anders, dan moet het worden aangepast: een
    overzicht is van één school met één stel afspraken. Niveaus uit een ander systeem rekenen we
    niet om. Ze tellen in het overzicht als 'zonder niveau', en nooit als leeg.
    """
    kenmerken = [_kenmerk(klas.school) for klas in klassen]
    norm = _kenmerk(school) if school else meeste(kenmerken)
    van = "de schoolmap" if school else "andere klassenmappen"
    als = (
        [school]
        if school
        else [
            klas.school
            for klas, kenmerk in zip(klassen, kenmerken, strict=True)
            if norm in (None, kenmerk)
        ]
    )
    for i in afwijkend(kenmerken, norm):
        zwaar = _zwaar(klassen[i].school, als)
        zin = f"De schoolafspraken in deze klassenmap zijn andere dan die van {van}."
        yield Bevinding(
            f"{zin[:-1]}: {zwaar}." if zwaar else zin,
            ANDERS if zwaar else "Klopt dat, dan hoeft er niets.",
            bestand=klassen[i].bestand,
            ernst=Ernst.AANPASSEN if zwaar else None,
        )


def _zwaar(eigen: School, andere: Sequence[School]) -> str:
    """Say which agreements differ without which classes can't be counted together."""
    delen = []
    systeem = next((s.systeem for s in andere if s.systeem != eigen.systeem), None)
    if systeem is not None:
        delen.append(
            f"de niveaus zijn hier {noem(eigen.systeem)} en daar {noem(systeem)}, "
            "dus in een overzicht tellen ze als 'zonder niveau'"
        )
    if any(s.vakgebieden != eigen.vakgebieden for s in andere):
        delen.append("de vakgebieden zijn anders")
    if any(s.toetskalender != eigen.toetskalender for s in andere):
        delen.append("de toetskalender is anders")
    return "; ".join(delen)


def _kenmerk(school: School) -> str:
    """Return a mark of the agreements only; brin and schooljaar have rules of their own."""
    return afspraken_hash(replace(school, brin="", schooljaar=""))
