"""Why a child is put down for a leerlingbespreking: four reasons, in our own short words."""

REDENEN = {
    "onvoldoende profijt": "De extra hulp levert nog te weinig op, ook nadat die is aangepast.",
    "vraag over OPP": "Welk perspectief past bij dit kind, en wat is daar voor nodig?",
    "vermoeden stoornis": "Wat we zien, kunnen we vanuit de klas niet verklaren.",
    "thuissituatie": "Wat er thuis of in de buurt speelt, werkt door op school.",
}
"""Each with the question behind it.

Source: kwaliteitskaart 1-zorgroute, indicator A40, in our own words.
"""

ONVOLDOENDE_PROFIJT = next(iter(REDENEN))
"""The reason that a child who stays in intensief is put down with (signal S16)."""
