"""What bijwerken says of pupils for whom it can't decide."""

ZINNEN = {
    "twijfel": (
        "kind is niet met zekerheid te vinden: er lijkt een ander op, of het leerlingnummer "
        "ontbreekt of staat bij een ander kind. Kijk de nummers na op het blad Leerlingen.",
        "kinderen zijn niet met zekerheid te vinden: er lijkt een ander op, of het leerlingnummer "
        "ontbreekt of staat bij een ander kind. Kijk de nummers na op het blad Leerlingen.",
    ),
    "naam": (
        "kind heet in het leerlingbestand anders. Klopt dat, typ die naam dan op het blad "
        "Leerlingen en werk weer bij.",
        "kinderen heten in het leerlingbestand anders. Klopt dat, typ die namen dan op het blad "
        "Leerlingen en werk weer bij.",
    ),
    "leerjaar": (
        "kind zit volgens het leerlingbestand in een leerjaar dat deze klassenmap niet heeft. Er "
        "is voor dat kind niets veranderd.",
        "kinderen zitten volgens het leerlingbestand in een leerjaar dat deze klassenmap niet "
        "heeft. Er is voor die kinderen niets veranderd.",
    ),
    "elders": (
        "kind zit volgens het leerlingbestand in een groep waarvan de klassenmap niet meedoet. "
        "Het blijft hier staan.",
        "kinderen zitten volgens het leerlingbestand in een groep waarvan de klassenmap niet "
        "meedoet. Ze blijven hier staan.",
    ),
    "herkomst": (
        "kind staat nog in geen klassenmap, maar kan uit een groep komen waarvan de klassenmap "
        "niet meedoet. Kies de hele map met klassenmappen.",
        "kinderen staan nog in geen klassenmap, maar kunnen uit een groep komen waarvan de "
        "klassenmap niet meedoet. Kies de hele map met klassenmappen.",
    ),
    "terug": (
        "kind heeft hier een datum bij 'van school op' en staat nog wel in het leerlingbestand. "
        "Klopt die datum?",
        "kinderen hebben hier een datum bij 'van school op' en staan nog wel in het "
        "leerlingbestand. Kloppen die datums?",
    ),
    "onvolledig": (
        "kind staat niet in het leerlingbestand. Uit dat bestand zijn kinderen weggelaten, dus "
        "bij 'van school op' vullen we niets in.",
        "kinderen staan niet in het leerlingbestand. Uit dat bestand zijn kinderen weggelaten, "
        "dus bij 'van school op' vullen we niets in.",
    ),
    "te veel": (
        "kind van deze klas staat niet in het leerlingbestand. Dat is meer dan de helft; klopt "
        "het bestand?",
        "kinderen van deze klas staan niet in het leerlingbestand. Dat is meer dan de helft; "
        "klopt het bestand?",
    ),
}  # fmt: skip
"""By what can't be decided: the sentence for one child, and for more."""

GEEN_GROEP = "Deze groep staat niet in het leerlingbestand. Er is niemand bij of af gezet."
