#!/bin/bash
# Installeert hgw-excel voor wie nu is aangemeld (Mac en Linux). Beheerrechten zijn niet nodig.
cd "$(dirname "$0")" || exit 4
echo "hgw-excel installeren"
echo

sluit() {
    echo
    if [ -t 0 ]; then
        read -r -p "Druk op Enter om dit venster te sluiten. "
    fi
    exit "$1"
}

wiel=
for pad in pakketten/hgw_excel-*.whl; do
    [ -f "$pad" ] && wiel="$PWD/$pad"
done
if [ -z "$wiel" ]; then
    echo "De map 'pakketten' staat hier niet naast, of er zit geen hgw-excel in."
    echo "Kopieer de hele map naar deze computer en probeer het opnieuw."
    sluit 4
fi

python=
for kandidaat in \
    /Library/Frameworks/Python.framework/Versions/3.*/bin/python3 \
    /opt/homebrew/bin/python3 /usr/local/bin/python3 python3; do
    if "$kandidaat" -I -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        python=$kandidaat
    fi
    [ -n "$python" ] && break
done
if [ -z "$python" ]; then
    echo "Op deze computer staat geen Python die hierbij past: 3.11 of nieuwer."
    echo "Installeer Python van https://www.python.org/downloads/ en probeer het opnieuw."
    sluit 4
fi

"$python" -I -c 'import sys; sys.path.insert(0, sys.argv[1]); from hgw_excel.installatie.start import main; sys.exit(main(sys.argv[1:]))' "$wiel" "$PWD/pakketten"
sluit $?
