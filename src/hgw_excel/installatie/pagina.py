"""The reference page about the questions of `hgw diagnose`."""

from collections.abc import Sequence

from hgw_excel.installatie.vraag import Vraag, alle

_INLEIDING = """\
`hgw diagnose` kijkt na of de knoppen en de functies in Excel het doen, en zegt bij alles wat mist
één ding dat je kunt doen. Met een klassenmap erbij, `hgw diagnose "klassenmap groep 5.xlsm"`, kijkt
het ook daarin. In Excel doet de knop *Knoppen nakijken* hetzelfde. Er verandert niets.

- *mist*: daardoor werken de knoppen niet, of alleen de functies niet.
- *let op*: het werkt, maar weet dit.
- *niet te zien*: dat kan een programma hier niet te weten komen.
- *ok*: in orde.

Wat mist staat bovenaan. De laatste regel zegt of de knoppen hier waarschijnlijk werken.
`--rapport BESTAND` schrijft het op voor wie helpt, zonder namen en zonder mappen.

Wat hier over Windows en de Mac staat, is op een nagespeelde computer getest en nog nooit op een
echte."""


def vragen(gesteld: Sequence[Vraag] | None = None) -> str:
    """Return the page without its title: every question, in the order in which they build on."""
    regels = [_INLEIDING]
    for vraag in alle() if gesteld is None else gesteld:
        alleen = "" if vraag.raakt == "knoppen" else "\n\nGaat alleen over de functies."
        regels += ["", f"## {vraag.titel}", "", f"{vraag.uitleg}{alleen}"]
    return "\n".join(regels) + "\n"
