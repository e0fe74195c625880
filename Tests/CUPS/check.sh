#!/bin/sh
# Checks by hand that papers come out of a real CUPS as they are meant to: the chosen printer, the
# copies, A4, and all that is on the page with room around it, as text and as PDF.
#
# A print server of its own is started, with two printers that print into files.
#
# Needs cups, printer-driver-cups-pdf (for its PPD), poppler-utils, weasyprint and the
# program, and to be run by root: Tests/CUPS/check.sh .build/debug/samdrift
set -eu
program=$(realpath "${1:-.build/debug/samdrift}")
ppd=/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || { kill "$server"; wait "$server" || true; }; rm -rf "$work"' EXIT
chmod 755 "$work"
cd "$work"
mkdir -p etc/ppd spool/tmp cache run log home
chown -R root:lp spool cache run
chmod 1770 spool/tmp
export HOME="$work/home" SAMDRIFT_NAVN=Tester LC_ALL=C.UTF-8 CUPS_SERVER="$work/run/sock"

cat >files.conf <<END
ServerRoot $work/etc
RequestRoot $work/spool
TempDir $work/spool/tmp
CacheDir $work/cache
StateDir $work/run
AccessLog $work/log/access
ErrorLog $work/log/error
PageLog $work/log/page
FileDevice Yes
User lp
Group lp
SystemGroup root
END
cat >cupsd.conf <<END
Listen $work/run/sock
Browsing No
LogLevel debug
DefaultPaperSize A4
PreserveJobHistory Yes
<Location />
  Order allow,deny
</Location>
<Location /admin>
  Order allow,deny
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
  </Limit>
</Policy>
END

/usr/sbin/cupsd -f -c "$work/cupsd.conf" -s "$work/files.conf" &
server=$!
tries=0
until lpstat -r 2>/dev/null | grep -q 'is running'; do
  tries=$((tries + 1))
  [ "$tries" -lt 100 ] || { cat log/error; exit 1; }
  sleep 0.1
done
# Printers that take PDF, so that what comes out can be looked at.
sed 's|^\*% cupsFilter:.*|*cupsFilter2: "application/vnd.cups-pdf application/pdf 0 -"|' "$ppd" >printer.ppd
for name in Kontoret Loftet; do
  lpadmin -p "$name" -E -v "file:$work/$name.pdf" -P printer.ppd 2>lpadmin.log || { cat lpadmin.log; exit 1; }
done
lpadmin -d Loftet

fail() { echo "FEJL: $1"; tail -20 log/error; exit 1; }

# Waits for a printer's paper.
printed() {
  tries=0
  until [ -s "$1.pdf" ] && [ -z "$(lpstat -o "$1" 2>/dev/null)" ]; do
    tries=$((tries + 1))
    [ "$tries" -lt 300 ] || fail "intet kom ud af $1"
    sleep 0.1
  done
}

is() { # what, expected, found
  [ "$2" = "$3" ] || fail "$1: ventede »$2«, fik »$3«"
  echo "ok: $1: $3"
}

pages() { pdfinfo "$1.pdf" | sed -n 's/^Pages: *//p'; }
size() { pdfinfo "$1.pdf" | sed -n 's/^Page size: *\([0-9]*\)[.0-9]* x \([0-9]*\).*/\1x\2/p'; }

# All that is printed is 18 points from the edges at least, as most printers need, and the page isn't
# empty.
ink() {
  box=$(gs -q -dBATCH -dNOPAUSE -dLastPage=1 -sDEVICE=bbox "$1.pdf" 2>&1 |
    sed -n 's/^%%BoundingBox: //p')
  set -- $box
  [ "$1" -ge 18 ] && [ "$2" -ge 18 ] && [ "$3" -le 577 ] && [ "$4" -le 824 ] &&
    [ $(($3 - $1)) -ge 400 ] || fail "det trykte er på $box"
  echo "ok: det trykte er på $box"
}

is "printere" "Kontoret Loftet" "$(lpstat -e | sort | paste -sd' ')"
"$program" opret Prøve --demo --database prøve.db 2>&-

"$program" oversigt --udskriv --database prøve.db 2>&-
printed Loftet
is "tekst på standardprinteren, sider" 1 "$(pages Loftet)"
is "tekst, papir" 595x842 "$(size Loftet)"
ink Loftet
"$program" oversigt --format pdf --udskriv Kontoret --kopier 3 --database prøve.db 2>&-
printed Kontoret
is "pdf på den valgte printer, sider" 1 "$(pages Kontoret)"
grep -q 'argv\[4\]="3"' log/error || fail "ikke tre eksemplarer"
echo "ok: pdf, tre eksemplarer"
is "pdf, papir" 595x842 "$(size Kontoret)"
ink Kontoret

"$program" oversigt --udskriv Findes-ikke --database prøve.db 2>fejl && fail "lp tog imod" || true
grep -q 'lp kunne ikke udskrive og svarede' fejl || fail "$(cat fejl)"
echo "ok: $(cat fejl)"

# A paper of several pages, the last of which lies across and is turned, so that its words may come in
# another order.
words() { pdftotext "$1" - | tr -s '[:space:]' '\n' | sort; }
rm Loftet.pdf
"$program" papir statusrapport --ud papir.txt --database prøve.db 2>&-
"$program" papir statusrapport --udskriv --database prøve.db 2>&-
printed Loftet
is "lang tekst, sider" $(($(tr -cd '\f' <papir.txt | wc -c) + 1)) "$(pages Loftet)"
rm Loftet.pdf
"$program" papir statusrapport --ud papir.pdf --database prøve.db 2>&-
"$program" papir statusrapport --format pdf --udskriv --database prøve.db 2>&-
printed Loftet
is "lang pdf, sider" "$(pages papir)" "$(pages Loftet)"
words papir.pdf >ind
words Loftet.pdf >ud
cmp ind ud || fail "ordene er ikke de samme"
echo "ok: lang pdf, samme ord"

kill "$server"
wait "$server" || true
server=
"$program" oversigt --udskriv --database prøve.db 2>fejl && fail "lp tog imod" || true
grep -q 'lp kunne ikke udskrive og svarede' fejl || fail "$(cat fejl)"
echo "ok: uden cupsd: $(cat fejl)"
