#!/usr/bin/env bash
# khal import lets an older revision of an event replace a newer one: 0.10.5, as in Debian 12.
#
# RFC 5546 (2.1.5) says which of two events with the same UID is the newer: the one with the higher
# SEQUENCE, or with the same, the later DTSTAMP. khal writes each event that it imports over the one
# with its UID and looks at neither. A file that is imported by mistake after its successor therefore
# brings back what was cancelled and moves back what was moved, without a word.
#
# It needs khal. Exits 1 when that has changed.
set -euo pipefail
export LANG=C.UTF-8
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/calendar"
cat >"$folder/khal.conf" <<CONFIGURATION
[calendars]
[[findings]]
path = $folder/calendar
[locale]
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
[sqlite]
path = $folder/khal.db
CONFIGURATION

event() { # SEQUENCE DTSTAMP STATUS DAY
  printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:-//x//y//EN BEGIN:VEVENT UID:1@findings \
    "DTSTAMP:$2" "SEQUENCE:$1" "DTSTART;VALUE=DATE:$4" SUMMARY:Meeting "STATUS:$3" \
    END:VEVENT END:VCALENDAR
}

imported() { # the status and day in the calendar when these files have been imported in turn
  rm -f "$folder"/calendar/* "$folder/khal.db"
  for file in "$@"; do
    khal -c "$folder/khal.conf" import --batch -a findings "$folder/$file" >/dev/null
  done
  grep -h -e ^STATUS -e ^DTSTART "$folder"/calendar/*.ics | tr -d '\r' | sort | paste -sd ' '
}

event 1 20261201T120000Z CONFIRMED 20261210 >"$folder/old.ics"
event 2 20261202T120000Z CANCELLED 20261211 >"$folder/new.ics"
right=$(imported old.ics new.ics) wrong=$(imported old.ics new.ics old.ics)
khal --version
echo "old, new: $right"
echo "old, new, old: $wrong"
[ "$right" = "DTSTART;VALUE=DATE:20261211 STATUS:CANCELLED" ]
[ "$wrong" = "DTSTART;VALUE=DATE:20261210 STATUS:CONFIRMED" ]
echo "As described."
