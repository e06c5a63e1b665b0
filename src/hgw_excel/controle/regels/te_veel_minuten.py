"""HGW704."""

from collections.abc import Iterator

from hgw_excel.controle.klas import Klas
from hgw_excel.controle.plangroepen import plantabel
from hgw_excel.controle.register import Bevinding, klasregel
from hgw_excel.domein.melding import Ernst
from hgw_excel.schema.formules.plan import minuten_per_week


@klasregel("HGW704", "Meer minuten gepland dan er les is", Ernst.LET_OP)
def te_veel_minuten(klas: Klas) -> Iterator[Bevinding]:
    """Op een plan staan samen meer minuten per week dan de school voor dat vak heeft.

    Geteld wordt keer per week maal minuten per keer van alle groepen op het plan.

    In school.toml: `lesminuten` bij het vakgebied.
    """
    for gebied in klas.werkboek.gebieden:
        les = gebied.vak.lesminuten if gebied.vak else 0
        tabel = plantabel(gebied)
        if not gebied.indelen or not les or not klas.heeft(tabel, "keer_per_week", "minuten"):
            continue
        som = minuten_per_week(klas.inhoud, gebied.sleutel)
        if som > les:
            yield Bevinding(
                f"{gebied.naam}: de groepen vragen samen {som} minuten per week; er zijn {les} "
                "lesminuten.",
                "Kan een groep minder vaak of korter, of kunnen er twee samen?",
                **klas.kop_plek(tabel, "minuten"),
            )
