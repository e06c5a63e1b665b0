"""What a closed period leaves behind: the rows of the three archives, as it stands now."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from hgw_excel.controle.klas import Klas
from hgw_excel.schema.gebied import Gebied
from hgw_excel.schema.inhoud import Rij, als_tekst
from hgw_excel.schema.kolom import Waarde

INDELING, SCORES, OVERZICHT = "tblIndeling", "tblScores", "tblGroepsoverzicht"
ARCHIEVEN = INDELINGEN, PLANNEN, OVERZICHTEN = (
    "tblIndelingArchief", "tblPlanArchief", "tblOverzichtArchief",
)  # fmt: skip
VAN_HGW = ("leerling_id", "gebied", "niveau", "voorstel", "aanpak")
"""Columns of the archives that nobody typed."""
DOELMATEN = ("doel_aantal", "doel_niveau")
PLANTEKSTEN = (
    "doel", "inhoud", "aanpak", "organisatie", "evaluatie", "keer_per_week", "minuten",
    *DOELMATEN, "vervolg",
)  # fmt: skip
OVERZICHTTEKSTEN = (
    "sociaal_emotioneel", "werkhouding", "stimulerend", "belemmerend", "onderwijsbehoeften", "doel",
)  # fmt: skip
PLANKOPPEN = ("analyse", "reflectie")

Archief = Mapping[str, Sequence[Mapping[str, Waarde]]]


def archiveer(klas: Klas) -> Archief:
    """Return the rows that the running period adds to the archives, in the order of the class.

    Children who left and spare rows have no aanpak: what stands there stays there. Of a child that
    came with this period closed elsewhere there is a row only when someone typed something new.
    """
    tijd = {"schooljaar": klas.schooljaar, "periode": klas.kop("hgw_periode")}
    return {
        INDELINGEN: [tijd | rij for rij in _nieuwe(klas, INDELINGEN, _indelingen(klas))],
        PLANNEN: [tijd | rij for rij in _plannen(klas)],
        OVERZICHTEN: [tijd | rij for rij in _nieuwe(klas, OVERZICHTEN, _overzichten(klas))],
    }


def _nieuwe(
    klas: Klas, tabel: str, rijen: Iterable[dict[str, Waarde]]
) -> Iterator[dict[str, Waarde]]:
    """Yield the rows that say more than those of the same child and period in the archive."""
    sleutels = ("leerling_id", "gebied") if tabel == INDELINGEN else ("leerling_id",)
    daar = [rij for rij in klas.inhoud.rijen(tabel) if _is_nu(klas, rij)]
    for nieuw in rijen:
        getypt = {k: w for k, w in nieuw.items() if k not in VAN_HGW and w not in (None, "")}
        zelfde = getypt | {key: nieuw[key] for key in sleutels}
        if not any(all(rij[k] == w for k, w in zelfde.items()) for rij in daar):
            yield nieuw


def is_gesloten(klas: Klas) -> bool:
    """Tell whether the archives already hold the running period of this class.

    A child that came from a class where it was closed brought rows of its own: those don't count.
    """
    if any(_is_nu(klas, rij) for rij in klas.inhoud.rijen(PLANNEN)):
        return True
    hier = {rij["leerling_id"] for rij, _ in ingedeeld(klas)}
    archief = klas.inhoud.rijen(INDELINGEN)
    return bool(hier) and hier <= {rij["leerling_id"] for rij in archief if _is_nu(klas, rij)}


def _is_nu(klas: Klas, rij: Rij) -> bool:
    nu = (klas.schooljaar, klas.kop("hgw_periode"))
    return (rij.tekst("schooljaar"), rij.tekst("periode")) == nu


def ingedeeld(klas: Klas) -> Iterator[tuple[Rij, tuple[Gebied, ...]]]:
    """Yield the row on Indeling of every child who is here, with the gebieden it is placed in."""
    gebieden = [gebied for gebied in klas.werkboek.gebieden if gebied.indelen]
    for rij in klas.inhoud.rijen(INDELING):
        eigen = tuple(gebied for gebied in gebieden if rij.leerjaar in gebied.leerjaren)
        if eigen:
            yield rij, eigen


def _indelingen(klas: Klas) -> Iterator[dict[str, Waarde]]:
    for rij, gebieden in ingedeeld(klas):
        met_keuze = [g for g in gebieden if rij[f"{g.sleutel}_keuze"]] or [gebieden[0]]
        for gebied in gebieden:
            g = gebied.sleutel
            velden = ("niveau", "voorstel", "keuze", "aanpak")
            waarom = rij["waarom_anders"] if gebied in met_keuze else None
            yield {
                "leerling_id": rij["leerling_id"],
                "gebied": g,
                **{veld: rij[f"{g}_{veld}"] for veld in velden},
                "waarom_anders": waarom,
            }


def _plannen(klas: Klas) -> Iterator[dict[str, Waarde]]:
    for gebied in klas.werkboek.gebieden:
        g = gebied.sleutel
        if not gebied.indelen:
            continue
        for rij in klas.inhoud.rijen(f"tblPlan_{g}"):
            behaald = rij["behaald"] or rij["behaald_voorstel"]
            teksten = {key: rij[key] for key in PLANTEKSTEN}
            if behaald or any(waarde not in (None, "") for waarde in teksten.values()):
                plek: dict[str, Waarde] = {"gebied": g, "leerjaar": rij.tekst("leerjaar"),
                                           "indeling": rij["indeling"]}  # fmt: skip
                gelezen = {k: w if w is None else als_tekst(w) for k, w in teksten.items()}
                yield {**plek, **gelezen, "behaald": behaald}
        geheel = {key: klas.inhoud.kop(f"plan_{g}_{key}") for key in PLANKOPPEN}
        if any(geheel.values()):
            yield {"gebied": g, **geheel}


def _overzichten(klas: Klas) -> Iterator[dict[str, Waarde]]:
    for rij in klas.inhoud.rijen(OVERZICHT):
        scores = rij.zelfde(SCORES)
        if rij.leerjaar is None or scores is None:
            continue
        gezien: dict[str, Waarde] = {key: rij[key] for key in OVERZICHTTEKSTEN}
        for gebied in klas.werkboek.gebieden:
            if rij.leerjaar in gebied.oud:
                gezien[f"{gebied.sleutel}_goed"] = scores[f"{gebied.sleutel}_goed"]
            elif gebied.ontwikkel and rij.leerjaar in gebied.jong:
                gezien[f"{gebied.ontwikkel.sleutel}_observatie"] = scores[f"{gebied.sleutel}_nu"]
        if any(waarde not in (None, "") for waarde in gezien.values()):
            yield {"leerling_id": rij["leerling_id"], **gezien}
