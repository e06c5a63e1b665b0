"""Invented names for the demo school; no pupil in it exists."""

VOORNAMEN = (
    # Dutch
    "Anna", "Bram", "Daan", "Eva", "Finn", "Fleur", "Guus", "Isa", "Jesse", "Julia", "Kees",
    "Lieke", "Lotte", "Luuk", "Mats", "Mees", "Noor", "Olivier", "Pleun", "Quinten", "Roos",
    "Sem", "Siebe", "Sophie", "Thijs", "Tess", "Vera", "Willem", "Zoë", "Daniël", "Jip", "Fenna",
    # Turkish
    "Çağla", "Emre", "Elif", "Yusuf", "Zeynep", "Kerem", "Defne", "Mert",
    # Moroccan
    "Amira", "Hamza", "Ilyas", "Rania", "Yara", "Anass", "Nour", "Soufiane",
    # Polish
    "Łukasz", "Zofia", "Jakub", "Maja", "Szymon", "Oliwia", "Kacper", "Hania",
    # Surinamese
    "Chaya", "Giovanni", "Ravi", "Shaniqua", "Dewi", "Jermaine", "Anjali", "Xavier",
)  # fmt: skip

ACHTERNAMEN = (
    ("", "Jansen"), ("de", "Vries"), ("van der", "Berg"), ("", "Bakker"), ("van 't", "Hof"),
    ("", "Visser"), ("de", "Boer"), ("", "Mulder"), ("van", "Dijk"), ("", "Smit"),
    ("", "Faber"), ("ter", "Horst"), ("", "Yılmaz"), ("", "Demir"), ("", "Şahin"),
    ("", "Kaya"), ("", "Öztürk"), ("", "El Amrani"), ("", "Benali"), ("", "Bouzidi"),
    ("", "El-Idrissi"), ("", "Nowak"), ("", "Wiśniewski"), ("", "Kowalczyk"), ("", "Zieliński"),
    ("", "Ramdin"), ("", "Sewgobind"), ("", "Pinas"), ("", "Kromosoeto"), ("", "Vreedzaam"),
)  # fmt: skip

LEERKRACHTEN = (
    ("Marieke", "Postma"), ("Tom", "Hendriks"), ("Aylin", "Aydın"), ("Karin", "de Wit"),
    ("Fatima", "Azzouz"), ("Joost", "Kuiper"), ("Agnieszka", "Mazur"), ("Wendy", "Tjon"),
    ("Peter", "Scholten"),
)  # fmt: skip
