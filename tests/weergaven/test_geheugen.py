"""What a view works out about a class goes when the class goes."""

import gc
import weakref

from hgw_excel.schema.formules.weergave_kaart_feiten import blokken
from hgw_excel.schema.formules.weergave_muur_feiten import kinderen
from hgw_excel.schema.inhoud import Inhoud
from tests.weergaven.klassen import inhoud_van, met


def test_nothing_keeps_a_class_that_nobody_looks_at():
    inhoud = met(inhoud_van("5-6"))
    gevuld = (blokken(inhoud), kinderen(inhoud, "muur_gebied"))
    assert all(gevuld)
    wijzer = weakref.ref(inhoud)

    del inhoud, gevuld
    gc.collect()

    assert wijzer() is None


def test_it_is_worked_out_once():
    inhoud = met(inhoud_van("5-6"))

    assert blokken(inhoud) is blokken(inhoud)
    assert blokken(inhoud, plan=True) is not blokken(inhoud)
    assert kinderen(inhoud, "muur_gebied") is kinderen(inhoud, "muur_gebied")


def test_another_class_has_its_own():
    inhoud = inhoud_van("5-6")
    ander = Inhoud(inhoud.werkboek, inhoud.ruw, {**inhoud.kop_ruw, "kaart_leerling": "niemand"})

    assert blokken(inhoud)
    assert blokken(ander) == []
