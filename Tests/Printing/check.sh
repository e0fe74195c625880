#!/bin/sh
# Checks by hand that papers come through a real CUPS as they were made.
#
# A cupsd of its own, with its files and its socket in a directory that is thrown away, gets two
# queues that print into a file: one as PDF, as for a printer, and one that leaves what comes as it
# is. The program prints papers on them as text and as PDF. What comes out must be A4 with the
# paper's pages, nothing beside the page, and the paper's words. At last the program must say so
# when there is no such printer, and when there is no cupsd.
#
# Needs cups, cups-filters, poppler-utils and weasyprint, and the program:
# Tests/Printing/check.sh .build/debug/samdrift
set -eu
program=$(realpath "${1:-.build/debug/samdrift}")
work=$(mktemp -d)
cupsd=
end() {
  [ -z "$cupsd" ] || { kill "$cupsd" 2>&- && wait "$cupsd" || true; }
  rm -rf "$work"
}
trap end EXIT
trap 'exit 1' INT TERM
# The filters that cupsd starts as root run as another user.
chmod 755 "$work"
cd "$work"
export HOME="$work" SAMDRIFT_NAVN=Tester LC_ALL=C.UTF-8 CUPS_SERVER="$work/socket"

fail() {
  echo "FEJL: $1"
  tail -n 20 "$work/error_log" 2>&- || true
  exit 1
}

start_cups() {
  user=lp
  [ "$(id -u)" = 0 ] || user=$(id -un)
  mkdir root spool cache state tmp ud
  chmod 1777 tmp ud
  cat >cups-files.conf <<END
ServerRoot $work/root
RequestRoot $work/spool
CacheDir $work/cache
StateDir $work/state
TempDir $work/tmp
AccessLog $work/access_log
ErrorLog $work/error_log
PageLog $work/page_log
Printcap $work/printcap
FileDevice Yes
User $user
Group $(id -gn "$user")
SystemGroup $(id -gn)
END
  cat >cupsd.conf <<END
Listen $work/socket
Browsing No
LogLevel info
PreserveJobFiles No
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
END
  PATH="$PATH:/usr/sbin" cupsd -f -c "$work/cupsd.conf" -s "$work/cups-files.conf" &
  cupsd=$!
  for _ in $(seq 50); do
    lpstat -r >state.txt 2>&1 && grep -q 'is running' state.txt && return
    sleep 0.2
  done
  fail "cupsd er ikke startet"
}

printed() { # what: waits until the job has come out
  for _ in $(seq 150); do
    [ -n "$(lpstat -W not-completed 2>&-)" ] || [ ! -s ud/papir ] || return 0
    sleep 0.2
  done
  fail "$1: intet er kommet ud"
}

check_pages() { # what, how many
  pdfinfo ud/papir >info.txt || fail "$1: det er ikke en PDF"
  grep -q '^Page size:.*A4' info.txt || fail "$1: $(grep '^Page size' info.txt)"
  grep -q "^Pages: *$2\$" info.txt || fail "$1: $(grep '^Pages' info.txt), ikke $2"
  pdftotext -bbox ud/papir - | awk -F'"' '
    /<page / { width = $2; height = $4 }
    /<word / && ($2 < 0 || $4 < 0 || $6 > width || $8 > height) { exit 1 }
  ' || fail "$1: noget står uden for siden"
  echo "ok: $1: $2 sider A4"
}

start_cups
PATH="$PATH:/usr/sbin"
ppd=$(find /usr/share/ppd -name Generic-PDF_Printer-PDF.ppd | head -n 1)
lpadmin -p Kontoret -E -v "file:$work/ud/papir" -P "$ppd" 2>&- || fail "køen kan ikke oprettes"
# A filter that hands on what it gets: without one CUPS writes nothing into the file.
printf '#!/bin/sh\nexec cat "${6:--}"\n' >filter
chmod 755 filter
sed "/^\*cupsFilter/d; s|^\*Manufacturer|*cupsFilter: \"text/plain 0 $work/filter\"\n&|" \
  "$ppd" >raa.ppd
lpadmin -p Raa -E -v "file:$work/ud/papir" -P raa.ppd 2>&- || fail "køen kan ikke oprettes"
lpadmin -d Kontoret

"$program" opret Nord --demo 2>&-
for paper in aftale statusrapport; do
  "$program" papir "$paper" --ud papir.txt --ja 2>&-
  "$program" papir "$paper" --udskriv Raa 2>&-
  printed "$paper som tekst"
  cmp papir.txt ud/papir || fail "$paper som tekst er ændret undervejs"
  echo "ok: $paper som tekst kommer uændret frem"
  rm ud/papir
  "$program" papir "$paper" --udskriv 2>&-
  printed "$paper som tekst"
  check_pages "$paper som tekst" $(($(tr -cd '\f' <papir.txt | wc -c) + 1))
  rm ud/papir

  "$program" papir "$paper" --ud papir.pdf --ja 2>&-
  "$program" papir "$paper" --format pdf --udskriv Kontoret 2>&-
  printed "$paper som PDF"
  check_pages "$paper som PDF" "$(pdfinfo papir.pdf | sed -n 's/^Pages: *//p')"
  # A page that lies across is turned, so its words may come in another order.
  pdftotext papir.pdf - | tr -s '[:space:]' '\n' | sort >ind.txt
  pdftotext ud/papir - | tr -s '[:space:]' '\n' | sort >ud.txt
  cmp ind.txt ud.txt || fail "$paper som PDF: ordene er ikke de samme"
  echo "ok: $paper som PDF har de samme ord"
  rm ud/papir
done

code=0
"$program" oversigt --udskriv Kælderen 2>said.txt || code=$?
[ "$code" = 69 ] && grep -q 'lp kunne ikke udskrive' said.txt || fail "en printer, der ikke er der"
echo "ok: en printer, der ikke er der, bliver nævnt"
kill "$cupsd" && wait "$cupsd" || true
cupsd=
code=0
"$program" oversigt --udskriv 2>said.txt || code=$?
[ "$code" = 69 ] && grep -q 'lp kunne ikke udskrive' said.txt || fail "uden cupsd"
echo "ok: uden cupsd siger programmet, at der ikke er udskrevet"
