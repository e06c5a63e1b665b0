"""A zip of which some parts are replaced: the others stay, compressed bytes, flags and all."""

import io
import struct
import zipfile

import pytest

from hgw_excel.bijwerken.zipkopie import vervang
from hgw_excel.lezen.weigeringen import Geweigerd

INHOUD = {"A.xml": b"<a/>" * 50, "Map/Één.xml": b"<e/>", "los.bin": bytes(range(256)), "leeg": b""}


class Eenrichting(io.RawIOBase):
    """A target that can't go back, so that sizes come behind the data."""

    def __init__(self) -> None:
        self.stukken: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, stuk) -> int:
        self.stukken.append(bytes(stuk))
        return len(stuk)


def zip_(*, stroom: bool = False, soort: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip with odd dates, attributes, remarks and extra fields."""
    uit = Eenrichting() if stroom else io.BytesIO()
    with zipfile.ZipFile(uit, "w", soort) as archief:
        for i, (naam, deel) in enumerate(INHOUD.items()):
            info = zipfile.ZipInfo(naam, (2001 + i, 2, 3, 4, 5, 6))
            info.compress_type, info.external_attr = soort, 0o600 << 16
            info.comment = b"let op"
            info.extra = struct.pack("<2HL", 0x5455, 4, 7)
            archief.writestr(info, deel)
        archief.comment = b"van school"
    return b"".join(uit.stukken) if stroom else uit.getvalue()


def regels(bron: bytes) -> list[tuple[object, ...]]:
    """Return all that the directory says, but not where."""
    with zipfile.ZipFile(io.BytesIO(bron)) as archief:
        assert archief.testzip() is None
        return [
            (i.filename, i.date_time, i.compress_type, i.comment, i.extra, i.create_system,
             i.external_attr, i.flag_bits, i.CRC, i.compress_size, i.file_size)
            for i in archief.infolist()
        ]  # fmt: skip


@pytest.mark.parametrize("soort", [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])
@pytest.mark.parametrize("stroom", [False, True])
def test_nothing_to_replace_gives_the_same_bytes(stroom, soort):
    bron = zip_(stroom=stroom, soort=soort)

    assert vervang(bron, {}) == bron


@pytest.mark.parametrize("soort", [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])
@pytest.mark.parametrize("stroom", [False, True])
def test_one_part_is_replaced_and_the_others_stay(stroom, soort):
    bron = zip_(stroom=stroom, soort=soort)

    uit = vervang(bron, {"map/één.xml": b"<nieuw/>"})

    with zipfile.ZipFile(io.BytesIO(uit)) as archief:
        assert {naam: archief.read(naam) for naam in archief.namelist()} == {
            **INHOUD, "Map/Één.xml": b"<nieuw/>",
        }  # fmt: skip
        assert archief.comment == b"van school"
    oud, nieuw = regels(bron), regels(uit)
    assert nieuw[0] == oud[0]
    assert nieuw[2:] == oud[2:]
    assert nieuw[1][:7] == oud[1][:7]
    assert nieuw[1][7] == oud[1][7] & ~0x8


def test_compressed_bytes_are_copied_and_not_made_again():
    """What another program packed in its own way stays so."""
    bron = io.BytesIO()
    with zipfile.ZipFile(bron, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archief:
        archief.writestr("a.xml", b"abcabcabd" * 999)
        archief.writestr("b.xml", b"<b/>")
    oud = bron.getvalue()

    nieuw = vervang(oud, {"b.xml": b"<c/>"})

    eind = oud.index(b"PK\x03\x04", 4)
    assert nieuw[:eind] == oud[:eind]


@pytest.mark.parametrize("merk", [b"PK\x07\x08", b""])
@pytest.mark.parametrize("lang", [False, True])
def test_record_behind_the_data_in_each_shape(merk, lang):
    """The mark may be missing and the sizes may be long; the record is copied as it is."""
    bron = zip_(stroom=True)
    with zipfile.ZipFile(io.BytesIO(bron)) as archief:
        eerste = archief.infolist()[0]
    getallen = (eerste.CRC, eerste.compress_size, eerste.file_size)
    kort = b"PK\x07\x08" + struct.pack("<3L", *getallen)
    assert bron.count(kort) == 1
    anders = merk + struct.pack("<L2Q" if lang else "<3L", *getallen)
    verschuiving = len(anders) - len(kort)
    bron = _schuif(bron.replace(kort, anders), verschuiving)

    uit = vervang(bron, {"los.bin": b"x"})

    assert uit[: uit.index(b"PK\x03\x04", 4)] == bron[: bron.index(b"PK\x03\x04", 4)]
    assert regels(uit)[0] == regels(bron)[0]


def _schuif(bron: bytes, verschuiving: int) -> bytes:
    """Move the places in the directory of all entries but the first, and of the directory."""
    uit = bytearray(bron)
    einde = uit.rindex(b"PK\x05\x06")
    (begin,) = struct.unpack_from("<L", uit, einde + 16)
    struct.pack_into("<L", uit, einde + 16, begin + verschuiving)
    plek = uit.index(b"PK\x01\x02")
    for _ in range(len(INHOUD)):
        (offset,) = struct.unpack_from("<L", uit, plek + 42)
        if offset:
            struct.pack_into("<L", uit, plek + 42, offset + verschuiving)
        plek = uit.find(b"PK\x01\x02", plek + 1)
    return bytes(uit)


def test_directory_in_another_order_than_the_entries_stays_so():
    bron = bytearray(zip_())
    einde = bron.rindex(b"PK\x05\x06")
    begin = bron.index(b"PK\x01\x02")
    stukken = bytes(bron[begin:einde]).split(b"PK\x01\x02")[1:]
    bron[begin:einde] = b"".join(b"PK\x01\x02" + stuk for stuk in reversed(stukken))

    uit = vervang(bytes(bron), {"a.xml": b"nieuw"})

    assert [regel[0] for regel in regels(uit)] == list(reversed(INHOUD))
    assert uit.startswith(b"PK\x03\x04")
    assert uit.index(b"A.xml") < uit.index(b"los.bin")


def test_bytes_before_and_between_entries_are_not_kept():
    bron = zip_()
    met = vervang(b"rommel" + bron, {})

    assert met == bron


def _met_lange_maten(bron: bytes) -> bytes:
    """Let the directory say the sizes of the first entry in their long form."""
    uit = bytearray(bron)
    plek, einde = uit.index(b"PK\x01\x02"), uit.rindex(b"PK\x05\x06")
    pers, maat = struct.unpack_from("<2L", uit, plek + 20)
    naam, extra = struct.unpack_from("<2H", uit, plek + 28)
    lang = struct.pack("<2H2Q", 1, 16, maat, pers)
    struct.pack_into("<2L", uit, plek + 20, 0xFFFFFFFF, 0xFFFFFFFF)
    struct.pack_into("<H", uit, plek + 30, extra + len(lang))
    (lengte,) = struct.unpack_from("<L", uit, einde + 12)
    struct.pack_into("<L", uit, einde + 12, lengte + len(lang))
    achter = plek + 46 + naam + extra
    return bytes(uit[:achter] + lang + uit[achter:])


def test_long_sizes_in_the_directory_are_copied_or_made_short():
    bron = _met_lange_maten(zip_())

    assert vervang(bron, {}) == bron
    assert regels(vervang(bron, {"a.xml": INHOUD["A.xml"]})) == regels(zip_())


@pytest.mark.parametrize("kapot", ["record", "plek"])
def test_what_can_not_be_copied_is_refused(kapot):
    bron = zip_(stroom=True)
    if kapot == "record":
        bron = bron.replace(b"PK\x07\x08", b"PK\x07\x09", 1)
    else:
        plek = bron.index(b"PK\x01\x02") + 42
        bron = bron[:plek] + b"\xff" * 4 + bron[plek + 4 :]

    with pytest.raises((Geweigerd, zipfile.BadZipFile)):
        vervang(bron, {})


@pytest.mark.parametrize("stroom", [False, True])
def test_a_new_part_comes_last_and_the_others_stay_as_they_are(stroom):
    bron = zip_(stroom=stroom)
    nieuw = vervang(bron, {"leeg": b"vol"}, {"Nieuw/deel.bin": b"x" * 99})

    assert [regel for regel in regels(nieuw)[:-1] if regel[0] != "leeg"] == [
        regel for regel in regels(bron) if regel[0] != "leeg"
    ]
    with zipfile.ZipFile(io.BytesIO(nieuw)) as archief:
        assert archief.namelist() == [*INHOUD, "Nieuw/deel.bin"]
        assert archief.read("Nieuw/deel.bin") == b"x" * 99
        assert archief.getinfo("Nieuw/deel.bin").date_time == (1980, 1, 1, 0, 0, 0)
        assert archief.comment == b"van school"
