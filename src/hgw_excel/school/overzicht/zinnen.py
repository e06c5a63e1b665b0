"""The sentences of page one: vakgebied first, then the fact, then what it is compared with."""

from collections.abc import Iterator, Sequence

from hgw_excel.domein.ambities import Oordeel, Stand
from hgw_excel.domein.meting import Soort
from hgw_excel.domein.oogst import Groei
from hgw_excel.domein.school import PROFIEL_JONG, School
from hgw_excel.domein.woorden import telwoord
from hgw_excel.schema.lijsten import MAANDEN
from hgw_excel.school.overzicht.gegevens import GEEN_PERIODE, Cijfers, GroepCijfers

MEESTE_ZINNEN = 3


def woord(getal: int) -> str:
    """Write a small number of children in letters: 0 -> 'geen', 9 -> 'negen', 26 -> '26'."""
    return {0: "geen", 1: "een"}.get(getal) or telwoord(getal)


def hoofdletter(zin: str) -> str:
    """Begin a sentence with a capital."""
    return zin[:1].upper() + zin[1:]


def opsomming(delen: Sequence[str]) -> str:
    """'a', 'a en b', 'a, b en c'."""
    begin, slot = ", ".join(delen[:-1]), "".join(delen[-1:])
    return f"{begin} en {slot}" if begin else slot


def groep_naam(naam: str) -> str:
    """'groep 5-6', also when the school calls it 'Groep 5-6'; a name like 'Otters' stays."""
    return f"groep {naam}" if naam[:1].isdigit() else naam


def vak_naam(school: School, sleutel: str) -> str:
    """Return the name of a vakgebied or ontwikkelgebied, else its key."""
    namen = {gebied.sleutel: gebied.naam for gebied in school.ontwikkelgebieden}
    namen |= {vak.sleutel: vak.naam for vak in school.vakgebieden}
    return namen.get(sleutel, sleutel)


def peil(cijfers: Cijfers) -> str:
    """'na de M-toetsen 2027'; both moments when leerjaren differ."""
    momenten = [m for m in ("M", "E") if any(stand.moment == m for stand in cijfers.standen)]
    if not momenten:
        return "nog geen toetsen"
    jaar = cijfers.school.schooljaar[-4:]
    van = f" {jaar}" if jaar.isdigit() and len(jaar) == 4 else ""
    return f"na de {opsomming([f'{m}-' for m in momenten])}toetsen{van}"


def gewoon_moment(cijfers: Cijfers) -> str:
    """Return the round that most cells stand at; cells of another round say so."""
    momenten = [stand.moment for stand in cijfers.standen if stand.moment]
    return max(("M", "E"), key=momenten.count)


def onderschrift(cijfers: Cijfers) -> str:
    """School, schooljaar, how many classes and children, no names, and which files are out."""
    groepen = _aantal(len(cijfers.groepen), "groep", "en")
    delen = [
        cijfers.school.naam,
        cijfers.school.schooljaar,
        f"{groepen}, {_aantal(cijfers.kinderen, 'kind', 'eren')}",
        "geen namen in dit bestand",
        _niet_mee(cijfers),
    ]
    return " · ".join(deel for deel in delen if deel)


def _niet_mee(cijfers: Cijfers) -> str:
    """A file left out need not be a group of this school, so it is never counted as one."""
    weg = cijfers.gevonden - len(cijfers.groepen)
    if weg <= 0:
        return ""
    wie = "Eén klassenmap doet" if weg == 1 else f"{hoofdletter(woord(weg))} klassenmappen doen"
    return f"{wie} niet mee: zie Verantwoording."


def _aantal(getal: int, enkel: str, meer: str) -> str:
    return f"{getal} {enkel}{'' if getal == 1 else meer}"


def legenda(cijfers: Cijfers) -> str:
    """What the marks mean, who is not in the table, and who was not tested."""
    zinnen = [
        "● ambitie gehaald   ≈ net niet: een of twee kinderen te weinig   ○ niet. "
        "Onder de tien kinderen geen kleur."
    ]
    gewoon = gewoon_moment(cijfers)
    anders = [stand for stand in cijfers.standen if stand.moment not in ("", gewoon)]
    if anders:
        ander = anders[0].moment
        bij = f"{ander}{anders[0].leerjaar}"
        zinnen.append(f"Waar {bij} bij staat telt de {ander}-toets, elders de {gewoon}-toets.")
    if any(lj in PROFIEL_JONG for groep in cijfers.groepen for lj in groep.leerjaren):
        zinnen.append("Groep 1-2 volgen we met observatie; die kinderen staan niet in deze tabel.")
    return " ".join(zinnen)


def niet_getoetst(cijfers: Cijfers) -> str:
    """'Niet getoetst: rekenen groep 5 (2). Ziek: spelling groep 7 (1).'; '' when all were."""
    soorten = (Soort.NIET_GETOETST, Soort.ZIEK)
    return " ".join(zin for soort in soorten if (zin := _gemist(cijfers, soort)))


def _gemist(cijfers: Cijfers, soort: Soort) -> str:
    """The numbers of one column of Dwarsdoorsnede."""
    gemist = [(stand, stand.aantal(soort)) for stand in cijfers.standen if stand.aantal(soort)]
    if not gemist:
        return ""
    kop = hoofdletter(str(soort))
    if len(gemist) > 2 * MEESTE_ZINNEN:
        totaal = sum(aantal for _, aantal in gemist)
        return f"{kop}: {totaal} keer, op {len(gemist)} plaatsen; zie Dwarsdoorsnede."
    delen = (f"{_vak_klein(cijfers, s)} groep {s.leerjaar} ({aantal})" for s, aantal in gemist)
    return f"{kop}: {', '.join(delen)}."


def _vak_klein(cijfers: Cijfers, stand: Stand) -> str:
    return vak_naam(cijfers.school, stand.vakgebied).lower()


def waar_niet(cijfers: Cijfers) -> list[str]:
    """At most three sentences, the largest shortfall first; then how often more."""
    gemist = [s for s in cijfers.standen if s.oordeel in (Oordeel.NIET, Oordeel.NET_NIET)]
    if not gemist:
        return [_nergens(cijfers)]
    volgorde = sorted(gemist, key=lambda s: (not s.kleur, -s.tekort))
    zinnen = [ambitie_zin(cijfers.school, stand) for stand in volgorde[:MEESTE_ZINNEN]]
    rest = [stand.oordeel for stand in volgorde[MEESTE_ZINNEN:]]
    if rest:
        zinnen[-1] += f" En nog {_keren(rest)}; zie Dwarsdoorsnede."
    return zinnen


def _keren(oordelen: Sequence[Oordeel]) -> str:
    """'twee keer net niet', 'een keer niet en drie keer net niet'."""
    return opsomming(
        [
            f"{woord(oordelen.count(oordeel))} keer {oordeel}"
            for oordeel in (Oordeel.NIET, Oordeel.NET_NIET)
            if oordeel in oordelen
        ]
    )


def _nergens(cijfers: Cijfers) -> str:
    if not any(stand.moment for stand in cijfers.standen):
        return "Er zijn nog geen toetsen ingevuld."
    if not any(stand.getoetst for stand in cijfers.standen):
        return "Dat is nog niet te zeggen: de uitslagen zijn zonder niveau van de school."
    if not any(stand.ambitie for stand in cijfers.standen):
        return "De school heeft nog geen ambities afgesproken."
    if any(stand.ambitie and not stand.getoetst for stand in cijfers.standen):
        return "Waar al getoetst is, is de ambitie gehaald."
    return "Alle ambities zijn gehaald."


def ambitie_zin(school: School, stand: Stand) -> str:
    """'Rekenen groep 6: 21 van de 28 kinderen op III of hoger. Voor onze ambitie ...'."""
    if stand.ambitie is None:
        raise ValueError(f"no ambition for {stand.vakgebied} {stand.leerjaar}")
    kop = f"{vak_naam(school, stand.vakgebied)} groep {stand.leerjaar}"
    feit = f"{stand.op_niveau} van de {stand.getoetst} kinderen op {stand.ambitie.niveau} of hoger"
    is_ = "is dat er 1" if stand.tekort == 1 else f"zijn dat er {stand.tekort}"
    return f"{kop}: {feit}. Voor onze ambitie ({stand.ambitie.procent}%) {is_} te weinig."


def groei_zinnen(cijfers: Cijfers) -> list[str]:
    """One sentence a vakgebied: how many stayed, rose and fell in niveau."""
    if not cijfers.groei:
        return ["Dat is nog niet te zeggen: er zijn geen kinderen met twee metingen."]
    eerste, *rest = cijfers.groei
    naam = vak_naam(cijfers.school, eerste.vakgebied)
    wie = "het ene kind" if eerste.samen == 1 else f"de {eerste.samen} kinderen"
    bleef = "bleef" if eerste.gelijk == 1 else "bleven"
    zin = (
        f"{naam}: van {wie} met twee metingen {bleef} er {eerste.gelijk} op hetzelfde niveau; "
        f"{eerste.hoger} omhoog en {eerste.lager} omlaag."
    )
    return [zin, *(_korte_groei(cijfers.school, groei) for groei in rest)]


def _korte_groei(school: School, groei: Groei) -> str:
    naam, wie = vak_naam(school, groei.vakgebied), _aantal(groei.samen, "kind", "eren")
    feit = f"{groei.gelijk} gelijk, {groei.hoger} omhoog en {groei.lager} omlaag"
    return f"{naam}: van de {wie} {feit}."


def cyclus_zinnen(groepen: Sequence[GroepCijfers]) -> list[str]:
    """How many classes finished all steps of their period, and where the others wait."""
    rond = [groep for groep in groepen if groep.cyclus.rond]
    if not any(groep.cyclus.begonnen for groep in groepen):
        return ["Nog geen groep heeft een stap van de cyclus op 'klaar' gezet."]
    if len(rond) == len(groepen):
        return ["Alle groepen zijn rond." if len(rond) > 1 else "De groep is rond."]
    is_ = "is" if len(rond) < 2 else "zijn"
    kop = f"{hoofdletter(woord(len(rond)))} van de {woord(len(groepen))} groepen {is_} rond."
    return [kop, f"Eerstvolgende stap: {'; '.join(_wachtend(groepen))}."]


def _wachtend(groepen: Sequence[GroepCijfers]) -> Iterator[str]:
    stappen = [stap for groep in groepen for stap, _ in groep.cyclus.stappen]
    for stap in dict.fromkeys([*stappen, GEEN_PERIODE]):
        namen = [groep_naam(groep.naam) for groep in groepen if groep.cyclus.open == stap]
        if namen:
            wie = (
                opsomming(namen) if len(namen) <= MEESTE_ZINNEN else f"{woord(len(namen))} groepen"
            )
            yield f"{stap} ({wie})"


def ambities_van(school: School) -> str:
    """When the ambitions were set, for the foot of page one."""
    dagen = sorted({a.vastgesteld for a in school.ambities if a.vastgesteld})
    if not dagen:
        return ""
    dag = dagen[-1]
    return f"ambities van {dag.day} {MAANDEN[dag.month - 1]} {dag.year}"
