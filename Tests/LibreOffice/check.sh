#!/bin/sh
# Checks by hand that LibreOffice and samdrift read each other's lists of thirty stakeholders.
#
# The list is made into .ods and .xlsx by LibreOffice, comes in from each in the encodings and with
# the separators that spreadsheets use, and must go out again byte for byte as it was. What goes out
# must then come through LibreOffice and in again without a change.
#
# Needs libreoffice-calc and the program: Tests/LibreOffice/check.sh .build/debug/samdrift
set -eu
program=$(realpath "${1:-.build/debug/samdrift}")
list=$(realpath "$(dirname "$0")/interessenter.csv")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export HOME="$work" SAMDRIFT_NAVN=Tester LC_ALL=C.UTF-8

# A semicolon, a quote, UTF-8, from line 1, in Danish; every column as text, or as LibreOffice
# understands it, so that dates and numbers become dates and numbers.
semicolons="Text - txt - csv (StarCalc):59,34,76,1"
as_text="$semicolons,$(seq 15 | sed 's|$|/2|' | paste -sd/),1030,false"
understood="$semicolons,,1030,false,true"

office() { LC_ALL=da_DK.UTF-8 soffice --headless "$@" >/dev/null 2>&1; }

write_csv() { # separator and encoding as LibreOffice numbers them, book, result
  office --convert-to "csv:Text - txt - csv (StarCalc):$1,34,$2,1,,1030,false,true" \
    --outdir out "$3"
  mv out/*.csv "$4"
}

same() { # what, one, other
  if ! cmp -s "$2" "$3"; then
    echo "FEJL: $1"
    diff "$2" "$3" || true
    exit 1
  fi
  echo "ok: $1"
}

cp "$list" liste.csv
for book in ods xlsx; do
  for filter in "$as_text" "$understood"; do
    office --convert-to "$book" --infilter="$filter" liste.csv
    # 59 is a semicolon, 44 a comma, 9 a tab; 76 is UTF-8, 1 is Windows-1252.
    for how in 59,76 59,1 44,76 9,76; do
      rm -f prøve.db
      write_csv "${how%,*}" "${how#*,}" "liste.$book" ind.csv
      "$program" opret Nord --afdeling "Afd. 1 Bakken" --afdeling "Afd. 2 Engen" \
        --database prøve.db 2>&-
      "$program" interessenter import ind.csv --database prøve.db 2>&-
      "$program" interessenter eksport ud.csv --ja --database prøve.db 2>&-
      same "$book, skilletegn og tegnsæt $how: ind og ud uændret" liste.csv ud.csv
    done
  done
done

cp ud.csv igen.csv
office --convert-to xlsx --infilter="$understood" igen.csv
write_csv 59 76 igen.xlsx ind.csv
"$program" interessenter import ind.csv --proev --database prøve.db >plan.txt
grep -q ': 30 uændrede$' plan.txt || { cat plan.txt; exit 1; }
echo "ok: ud, gennem LibreOffice og ind igen: 30 uændrede"
