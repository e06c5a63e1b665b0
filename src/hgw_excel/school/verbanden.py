"""Where values of school.toml must fit each other: one function per agreement.

Each takes what was read and yields meldingen; a value that was refused before is simply absent.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from hgw_excel.domein.melding import Melding
from hgw_excel.domein.signaalinstellingen import lage_niveaus
from hgw_excel.importeren.meldingen import som_op
from hgw_excel.school import meldingen as soort
from hgw_excel.school.lezing import Lezing, Record
from hgw_excel.school.niveaus import is_gegeven, is_niveau, mapping, niveaus_van
from hgw_excel.school.sleutels import AANPAK_SLEUTELS, LEERJAREN, MOMENTEN, SIGNALEN
from hgw_excel.school.soorten import bedoel
from hgw_excel.school.woorden import aanpakken, codes, stappen

Verband = Callable[[Lezing], Iterator[Melding]]


def unieke_namen(lezing: Lezing) -> Iterator[Melding]:
    """Keys, names and header names differ within vakgebieden, toetsen and ontwikkelgebieden.

    So do the names of leerroutes.
    """
    for pad in ("vakgebieden", "toetsen", "ontwikkelgebieden"):
        for sleutel in ("sleutel", "naam", "kort"):
            yield from _dubbel(lezing.alle(pad), sleutel)
    yield from _dubbel(lezing.alle("leerroutes"), "naam")


def _dubbel(records: Sequence[Record], sleutel: str) -> Iterator[Melding]:
    gezien: set[str] = set()
    for record in records:
        waarde = record.tekst(sleutel)
        if waarde and waarde.casefold() in gezien:
            zin = f"'{waarde}' komt al eerder voor"
            yield record.meld(soort.DUBBEL, sleutel, zin, "Kies een andere naam.")
        gezien.add(waarde.casefold())


def gebieden_onder_een_naam(lezing: Lezing) -> Iterator[Melding]:
    """An ontwikkelgebied shares a column with the vakgebied of its name, and with no other."""
    for gebied in lezing.alle("ontwikkelgebieden"):
        for vak in lezing.alle("vakgebieden"):
            if gebied.tekst("naam").casefold() == vak.tekst("naam").casefold():
                continue
            for sleutel in ("sleutel", "kort"):
                if gebied.tekst(sleutel).casefold() == vak.tekst(sleutel).casefold() != "":
                    zin = f"'{gebied.tekst(sleutel)}' is al van vakgebied '{vak.tekst('naam')}'"
                    doe = "Geef ze dezelfde naam, of kies iets anders."
                    yield gebied.meld(soort.KOLOMNAAM, sleutel, zin, doe)


def toetsnamen(lezing: Lezing) -> Iterator[Melding]:
    """No two tests go by the same name in an export."""
    van: dict[str, str] = {}
    for record in lezing.alle("toetsen"):
        for naam in record.lijst("ook"):
            van.setdefault(naam.casefold(), record.tekst("sleutel"))
    for record in lezing.alle("toetsen"):
        for naam in (record.tekst("naam"), *record.lijst("ook")):
            eigenaar = van.get(naam.casefold(), record.tekst("sleutel"))
            if eigenaar != record.tekst("sleutel"):
                zin = f"'{naam}' is ook een naam van toets '{eigenaar}'"
                doe = "Laat hem bij één toets staan."
                yield record.meld(soort.DUBBEL, "ook", zin, doe)


def toets_hoort_bij_vakgebied(lezing: Lezing) -> Iterator[Melding]:
    """Each test names an existing vakgebied, and can have some score."""
    for record in lezing.alle("toetsen"):
        yield from _verwijs(record, "vakgebied", lezing.sleutels("vakgebieden"))
        laag, hoog = record.getal("minimum"), record.getal("maximum")
        if laag is not None and hoog is not None and laag >= hoog:
            zin = f"{laag} is niet lager dan maximum ({hoog})"
            yield record.meld(soort.TEGENSTRIJDIG, "minimum", zin, "Pas één van de twee aan.")


def _verwijs(record: Record, sleutel: str, mogelijk: Sequence[str]) -> Iterator[Melding]:
    """Check a key, or each of a list of keys, against what exists."""
    waarden = record.lijst(sleutel) or (record.tekst(sleutel),)
    for waarde in waarden:
        if waarde and waarde not in mogelijk:
            zin = f"'{waarde}' bestaat niet"
            yield record.meld(soort.VERWIJZING, sleutel, zin, bedoel(waarde, mogelijk))


def toetskalender(lezing: Lezing) -> Iterator[Melding]:
    """The calendar names existing tests, in leerjaren of their vakgebied."""
    vak = {r.tekst("sleutel"): r.tekst("vakgebied") for r in lezing.alle("toetsen")}
    leerjaren = {r.tekst("sleutel"): r.getallen("leerjaren") for r in lezing.alle("vakgebieden")}
    for leerjaar in LEERJAREN:
        record = lezing.een(f"toetskalender.{leerjaar}")
        for moment in MOMENTEN:
            yield from _verwijs(record, moment, lezing.sleutels("toetsen"))
            for toets in record.lijst(moment):
                geldig = leerjaren.get(vak.get(toets, ""), (leerjaar,))
                if geldig and leerjaar not in geldig:
                    zin = f"'{toets}' hoort niet in leerjaar {leerjaar}"
                    doe = (
                        f"Haal de toets weg, of zet {leerjaar} bij de leerjaren van het vakgebied."
                    )
                    yield record.meld(soort.TEGENSTRIJDIG, moment, zin, doe)


def eigen_niveaus(lezing: Lezing) -> Iterator[Melding]:
    """Own names come with the system 'eigen', and only then."""
    record = lezing.een("niveaus")
    systeem, namen = record.tekst("systeem"), record.lijst("namen")
    if systeem == "eigen" and record.waarden.get("namen", ()) is None:
        doe = 'Schrijf ze op van hoog naar laag: namen = ["2F", "1F"].'
        yield record.meld(soort.ONTBREEKT, "namen", "ontbreekt bij systeem 'eigen'", doe)
    if systeem in ("I-V", "A-E") and namen:
        doe = "Haal 'namen' weg, of kies systeem = \"eigen\"."
        yield record.meld(soort.TEGENSTRIJDIG, "namen", f"{systeem} heeft vaste namen", doe)
    for naam in namen:
        if naam[-1] in "+-":
            doe = "Een + of - achter een niveau betekent: hoog of laag in dat niveau."
            yield record.meld(soort.WAARDE, "namen", f"'{naam}' eindigt op {naam[-1]}", doe)
    if len({naam.casefold() for naam in namen}) < len(namen):
        doe = "Kies namen die ook zonder hoofdletters verschillen."
        yield record.meld(soort.DUBBEL, "namen", "een naam komt twee keer voor", doe)


def mapping_is_volledig(lezing: Lezing) -> Iterator[Melding]:
    """Every niveau and every observation step has one aanpak."""
    stappen = lezing.een("stappen").lijst("observatie")
    yield from _verdeling(lezing, "indeling.mapping", niveaus_van(lezing))
    yield from _verdeling(lezing, "indeling.observatie", stappen)


def _verdeling(lezing: Lezing, pad: str, woorden: Sequence[str]) -> Iterator[Melding]:
    record = lezing.een(pad)
    if not is_gegeven(record):
        if woorden and not mapping(lezing, pad, woorden):
            doe = f"Verdeel {som_op(woorden, 12)} over intensief, basis en verdiept."
            yield record.meld(soort.ONTBREEKT, "", "ontbreekt", doe)
        return
    for sleutel in AANPAK_SLEUTELS:
        yield from _verwijs(record, sleutel, woorden)
    keren = Counter(woord for sleutel in AANPAK_SLEUTELS for woord in record.lijst(sleutel))
    for woord in woorden:
        if keren[woord] != 1:
            zin = f"'{woord}' staat er {'twee keer' if keren[woord] else 'niet'} in"
            doe = "Zet het bij intensief, basis of verdiept, één keer."
            yield record.meld(soort.ONVOLLEDIG, "", zin, doe)


def indeling(lezing: Lezing) -> Iterator[Melding]:
    """Sizes fit, and 'samen' names vakgebieden."""
    record = lezing.een("indeling")
    laag, hoog = record.getal("minimum"), record.getal("maximum")
    if laag is not None and hoog is not None and laag > hoog:
        zin = f"{laag} is meer dan maximum ({hoog})"
        yield record.meld(soort.TEGENSTRIJDIG, "minimum", zin, "Pas één van de twee aan.")
    yield from _verwijs(record, "samen", lezing.sleutels("vakgebieden"))


def ambities(lezing: Lezing) -> Iterator[Melding]:
    """Ambitions name a vakgebied and a niveau; each leerjaar of a vakgebied has one at most."""
    niveaus = niveaus_van(lezing)
    gezien: set[tuple[str, int]] = set()
    leerjaren = {r.tekst("sleutel"): r.getallen("leerjaren") for r in lezing.alle("vakgebieden")}
    for record in lezing.alle("ambities"):
        vak = record.tekst("vakgebied")
        yield from _verwijs(record, "vakgebied", lezing.sleutels("vakgebieden"))
        if niveaus:
            yield from _verwijs(record, "niveau", niveaus)
        eigen = {(vak, j) for j in record.getallen("leerjaren") or leerjaren.get(vak, ())}
        if eigen & gezien:
            jaren = som_op([str(jaar) for _, jaar in sorted(eigen & gezien)], 12)
            zin = f"voor '{vak}' staat er al een ambitie in leerjaar {jaren}"
            yield record.meld(soort.DUBBEL, "leerjaren", zin, "Haal er één weg.")
        gezien |= eigen


def periodes(lezing: Lezing) -> Iterator[Melding]:
    """Periods are numbered 1, 2, ... and follow each other."""
    records = lezing.alle("periodes")
    nummers = [record.getal("nummer") for record in records]
    if None not in nummers and nummers != list(range(1, len(nummers) + 1)):
        zin, doe = "de nummers lopen niet op vanaf 1", "Nummer ze 1, 2, 3, in volgorde."
        yield records[0].meld(soort.TEGENSTRIJDIG, "nummer", zin, doe)
    vorige: object = None
    for record in records:
        van, tot = record.waarden.get("van"), record.waarden.get("tot")
        for eerst, later, sleutel, zin in (
            (vorige, van, "van", f"{van} ligt niet na het eind van de vorige periode ({vorige})"),
            (van, tot, "tot", f"{tot} ligt niet na van ({van})"),
        ):
            if eerst is not None and later is not None and not eerst < later:  # type: ignore[operator]
                doe = "Kijk de data na."
                yield record.meld(soort.TEGENSTRIJDIG, sleutel, zin, doe)
        vorige = tot if tot is not None else vorige


def signalen(lezing: Lezing) -> Iterator[Melding]:
    """Signals name niveaus, steps and vakgebieden that exist, and strong is stronger than light."""
    niveaus, stappen = niveaus_van(lezing), lezing.een("stappen").lijst("sociaal_emotioneel")
    for code in SIGNALEN:
        record = lezing.een(f"signalen.{code}")
        if record.waarden.get("aan") is False:
            continue
        vakken = lezing.sleutels("vakgebieden")
        if "vakgebieden" in record.waarden:
            yield from _verwijs(record, "vakgebieden", vakken)
        for naam, niveau in ((n, w) for n in ("niveaus", "tip") for w in record.lijst(n)):
            if niveaus and not is_niveau(niveau, niveaus):
                zin = f"'{niveau}' is geen niveau van dit systeem"
                yield record.meld(soort.VERWIJZING, naam, zin, bedoel(niveau, niveaus))
        for sleutel in ("licht", "sterk"):
            if record.lijst(sleutel) and stappen:
                yield from _verwijs(record, sleutel, stappen)
        yield from _oplopend(record)


def tip_bij_laag_niveau(lezing: Lezing) -> Iterator[Melding]:
    """Only of a low niveau can S01 make a tip."""
    record, niveaus = lezing.een("signalen.S01"), niveaus_van(lezing)
    if record.waarden.get("aan") is False or "niveaus" not in record.waarden:
        return
    wijs = mapping(lezing, "indeling.mapping", niveaus)
    laag = record.lijst("niveaus") or lage_niveaus(niveaus, wijs)
    for niveau in record.lijst("tip"):
        if laag and is_niveau(niveau, niveaus) and not is_niveau(niveau, _kaal(laag)):
            zin = f"'{niveau}' staat niet bij de lage niveaus ({som_op(laag, 12)})"
            doe = "Haal het hier weg, of zet het ook bij niveaus."
            yield record.meld(soort.TEGENSTRIJDIG, "tip", zin, doe)


def _kaal(niveaus: Sequence[str]) -> list[str]:
    return [niveau.rstrip("+-") for niveau in niveaus]


def _oplopend(record: Record) -> Iterator[Melding]:
    for laag, hoog in (("licht", "sterk"), ("vroeg", "metingen")):
        minder, meer = record.getal(laag), record.getal(hoog)
        if minder is not None and meer is not None and minder > meer:
            zin = f"{minder} is meer dan {hoog} ({meer})"
            yield record.meld(soort.TEGENSTRIJDIG, laag, zin, "Pas één van de twee aan.")


def methodetoetsen(lezing: Lezing) -> Iterator[Melding]:
    """The bounds of S08 rise: sterk, let op, 'goed genoeg'."""
    record = lezing.een("signalen.S08")
    gelezen = [(naam, record.getal(naam)) for naam in ("sterk", "let_op")]
    gelezen.append(("goed_genoeg", lezing.een("methodetoetsen").getal("goed_genoeg")))
    grenzen = [(naam, grens) for naam, grens in gelezen if grens is not None]
    for (naam, laag), (hoger, hoog) in pairwise(grenzen):
        if laag > hoog:
            zin = f"{laag} is meer dan {hoger} ({hoog})"
            yield record.meld(soort.TEGENSTRIJDIG, naam, zin, "Pas één van de twee aan.")


def evaluatie(lezing: Lezing) -> Iterator[Melding]:
    """A goal is reached in part before it is reached."""
    record = lezing.een("evaluatie")
    deels, behaald = record.getal("deels"), record.getal("behaald")
    if deels is not None and behaald is not None and deels > behaald:
        zin = f"{deels} is meer dan behaald ({behaald})"
        yield record.meld(soort.TEGENSTRIJDIG, "deels", zin, "Pas één van de twee aan.")


def schooljaar(lezing: Lezing) -> Iterator[Melding]:
    """A schooljaar runs to the next year."""
    record = lezing.een("")
    tekst = record.tekst("schooljaar")
    if tekst and int(tekst[5:]) != int(tekst[:4]) + 1:
        doe = f"Bedoel je '{tekst[:4]}-{int(tekst[:4]) + 1}'?"
        yield record.meld(soort.WAARDE, "schooljaar", f"'{tekst}' is geen schooljaar", doe)


VERBANDEN: tuple[Verband, ...] = (
    schooljaar,
    eigen_niveaus,
    periodes,
    unieke_namen,
    gebieden_onder_een_naam,
    toets_hoort_bij_vakgebied,
    toetsnamen,
    toetskalender,
    aanpakken,
    stappen,
    codes,
    indeling,
    mapping_is_volledig,
    ambities,
    methodetoetsen,
    evaluatie,
    signalen,
    tip_bij_laag_niveau,
)
