"""What there is to say about the files of a list (HGW134-HGW139, HGW146)."""

from hgw_excel.domein.melding import Ernst
from hgw_excel.importeren.meldingen import MeldingSoort

KOLOM = MeldingSoort(
    "HGW134",
    Ernst.LET_OP,
    "Een kolom heet in een klas anders",
    "De tabellen komen onder elkaar op de koppen van hun kolommen. Een kolom met een andere kop "
    "krijgt in de lijst een eigen kolom, meestal ver naar rechts. Er raakt niets kwijt.",
)
BLAD_ONTBREEKT = MeldingSoort(
    "HGW135",
    Ernst.AANPASSEN,
    "Het gevraagde blad is er niet",
    "In dit bestand staat geen tabel op een blad met die naam, en geen tabel die zo heet. Uit dit "
    "bestand komt dan niets in de lijst.",
)
GEEN_WAARDE = MeldingSoort(
    "HGW136",
    Ernst.AANPASSEN,
    "Een cel zonder waarde",
    "Een fout als #N/B of #DEEL/0! is geen waarde. En een programma dat niet rekent, bewaart een "
    "formule zonder uitkomst; Excel en LibreOffice rekenen als je de werkmap opent en opslaat. In "
    "de lijst is de cel leeg.",
)
TEKST = MeldingSoort(
    "HGW137",
    Ernst.AANPASSEN,
    "Een tekst die niet in een cel past",
    "De tekst is langer dan 32.767 tekens of bevat een onzichtbaar teken dat Excel weigert. We "
    "kappen hem niet af en halen er niets uit; in de lijst is de cel leeg.",
)
ERONDER = MeldingSoort(
    "HGW138",
    Ernst.AANPASSEN,
    "Onder de tabel staat nog iets",
    "Wat onder een tabel is getypt, hoort voor Excel niet bij de tabel en komt niet in de lijst. "
    "Sleep het hoekje rechtsonder van de tabel naar beneden tot de rijen erin vallen.",
)
DUBBEL = MeldingSoort(
    "HGW139",
    Ernst.LET_OP,
    "Een bestand lijkt een kopie",
    "OneDrive en de Verkenner maken kopieën met een eigen naam. De rijen van zo'n klas staan dan "
    "twee keer in de lijst; in de kolom bestand zie je welke.",
)
HOORT_NIET = MeldingSoort(
    "HGW146",
    Ernst.TIP,
    "Een klas heeft zo'n blad niet",
    "Niet elke klas heeft elk blad: groep 1 en 2 hebben bijvoorbeeld geen plan voor spelling. Voor "
    "deze klas is er dus niets om in de lijst te zetten; de lijst is volledig.",
)


def alle() -> tuple[MeldingSoort, ...]:
    """Return every kind of this module, by code."""
    soorten = (waarde for waarde in globals().values() if isinstance(waarde, MeldingSoort))
    return tuple(sorted(soorten, key=lambda soort: soort.code))
