"""Small EDEXML files made in a test: `edex(leerling("1", ...), groepen=...)`."""

GROEPEN = (
    '<groep key="G5"><naam>Groep 5</naam><jaargroep>5</jaargroep></groep>'
    '<groep key="G56"><naam>5/6</naam><jaargroep>C</jaargroep></groep>'
    '<samengestelde_groep key="SG1"><naam>Plusgroep</naam></samengestelde_groep>'
)
SCHOOL = (
    "<school><schooljaar>2026-2027</schooljaar><peildatum>2026-10-01</peildatum>"
    "<brincode>99ZZ</brincode><dependancecode>00</dependancecode>"
    "<aanmaakdatum>2026-10-02T08:15:00</aanmaakdatum></school>"
)


def leerling(key="1001", groep="G5", **velden):
    """One pupil; `groep=''` is no stamgroep, a field of None is left out."""
    standaard = {"achternaam": "Jansen", "roepnaam": "Sem"}
    delen = "".join(
        f"<{naam}>{waarde}</{naam}>" for naam, waarde in (standaard | velden).items() if waarde
    )
    stamgroep = f'<groep key="{groep}"/>' if groep else ""
    return f'<leerling key="{key}">{delen}{stamgroep}</leerling>'


def edex(*leerlingen, school=SCHOOL, groepen=GROEPEN, rest=""):
    """A whole file."""
    return (
        f"<EDEX>{school}<groepen>{groepen}</groepen>"
        f"<leerlingen>{''.join(leerlingen)}</leerlingen>{rest}</EDEX>"
    ).encode()
