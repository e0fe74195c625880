#!/bin/sh
# Makes the files of one version: make.sh PROGRAM DIRECTORY
#
# PROGRAM is the samdrift of that version, DIRECTORY the new directory to put them in. All content is
# invented. README.md beside this says what the files are for.
set -eu
program=$(realpath "$1")
mkdir -p "$2"
cd "$2"
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME="$home" TMPDIR="$home" TZ=UTC LANG=C.UTF-8 SAMDRIFT_NAVN="Driftschef"
unset XDG_DATA_HOME XDG_STATE_HOME XDG_CONFIG_HOME

s() { command="$1"; shift; "$program" "$command" "$@" --database samdrift.db; }
sub() { first="$1"; second="$2"; shift 2; "$program" "$first" "$second" "$@" --database samdrift.db; }

s opret "Fjordparken" --demo
# The kinds that the demo has none of.
sub møde tilføj "$(date -d '7 days' +%-d/%-m-%Y)" --kl 19.00 --slags styregruppe \
  --sted Fælleshuset --punkt "Siden sidst" --punkt "Aftalen"
sub nøgler tilføj Kørsel --budget 120.000 --efter "faste procenter"
sub nøgler faste 4 Fjordglimt=45 Havnebakken=34,5 Strandengen=20,5
sub nøgler forbrug "2026 K3" Fjordglimt --timer 412,5
# A second version that is presented, and acceded to.
sub aftale ny-version
sub aftale ret --serviceniveau "Trapper vaskes hver uge."
sub aftale fremlæg --dato "$(date +%-d/%-m-%Y)"
s tiltræd Fjordglimt --organ Afdelingsmødet --dato "$(date +%-d/%-m-%Y)" --referat "punkt 6"
s beslutning 3 --organ Organisationsbestyrelsen --dato "$(date +%-d/%-m-%Y)" --udfald udsat
# What came with 0.2.0: a kind of meeting, a day that a department takes part from, and what a round
# found the keys to rest on.
sub møde tilføj "$(date -d '21 days' +%-d/%-m-%Y)" --slags afdelingsmøde --sted Beboerlokalet
sub afdelinger tilføj "Afd. 9 Lyngbakken" --boliger 0 --deltager 1/1-2030
sub opfølgning ny
# What came with format 5: links, also of an agreement that has been presented.
sub plan ret 6 --link https://fjordbo.example/maskiner.ods
s beslutning 2 --organ Styregruppen --dato "$(date +%-d/%-m-%Y)" --udfald godkendt \
  --link '\\server\referater\møde 4.docx'
sub interessenter tilføj Lokalavisen --art gruppe --link https://avis.example/
sub aftale ret --link aftale/underskrevet.pdf
# What came with format 6: where a stakeholder gets mail.
sub interessenter tilføj Projektleder --art rolle --mail projektleder@fjordbo.example
# What came with format 7: an agenda with what came of its points, a promise and a wish that are
# settled, a role, a gate, and what is known of the project as a whole.
meeting=$(date -d '10 days' +%-d/%-m-%Y)
sub møder tilføj "$meeting" --type personalemøde
"$program" møder punkt tilføj "$meeting" "Vagtordningen" --til beslutning --indstilling "Prøv den" \
  --økonomi "Ingen" --bilag Vagtplan --database samdrift.db
sub løfter tilføj "Et fast navn i hver opgang" --til beboerne --frist 1/4
sub løfter holdt 1
sub ønsker tilføj "Et nummer, vi kender" --vurdering delvist --begrundelse "Fra april"
sub roller --tilføj Kontaktperson --hvem Driftslederen
sub faser --tilføj 1 --svar klar --hvem Styregruppen --dato "$(date +%-d/%-m-%Y)"
sub projekt ret --varsel 14 --stedfortræder Driftslederen --kontakt Ejendomskontoret
# What came with format 8: where the pages about the project are.
sub projekt ret --adresse https://fjordbo.example/samdrift
# A record that is gone, and another author.
sub plan tilføj "Prøv en fælles trailer @driftsleder !$(date -d '30 days' +%-d/%-m-%Y) #Maskiner"
sub plan slet "$("$program" plan --json --database samdrift.db |
  python3 -c 'import json, sys; print(max(a["number"] for a in json.load(sys.stdin)))')"
SAMDRIFT_NAVN=Sekretariat s milepæl 8 --noter "Husk opslag i alle opgange; »æøå« og 2. linje."
# A person who is forgotten, and a later one who takes no number from her.
sub interessenter tilføj "Signe Opdigtet" --art person --holdning skeptisk --indflydelse 4 \
  --berørthed 5 --bekymringer "Vil beholde kontoret"
number=$("$program" interessenter liste --json --database samdrift.db |
  python3 -c 'import json, sys; print(max(s["number"] for s in json.load(sys.stdin)))')
sub interessenter kontakt "$number" --kanal telefon --note "Signe Opdigtet ringer igen"
s milepæl 5 --noter "Tal med Signe Opdigtet."
sub interessenter glem "$number" --ja
sub interessenter tilføj "Naboforeningen" --art gruppe --holdning neutral
# One step undone and done again, and two undone: there is something to undo and to redo.
s milepæl 9 --ansvarlig Driftsleder
s fortryd
s gentag
s milepæl 10 --ansvarlig Sekretariat
s milepæl 10 --noter "Første opfølgning efter et halvt år."
s fortryd
s fortryd

s eksport eksport.json
sub interessenter eksport interessenter.csv
sub plan eksport plan.csv
"$program" skabelon vis papir.md | sed 's/^# {{title}}/# Egen skabelon: {{title}}/' \
  >papir.md.mustache
