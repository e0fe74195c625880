#!/usr/bin/env bash
# workalendar 17.0.0 still keeps store bededag, which Denmark gave up as a holiday from 2024.
#
# The two calendars that Python programs most often ask about Danish days disagree by one day a
# year: workalendar counts the fourth Friday after Easter as a holiday in every year there is,
# holidays 0.109 until 2023 only. 17.0.0 is the newest release of workalendar that there is, seen on
# 28 November 2026. A deadline that is counted in working days across that Friday ends a day apart: ten
# working days from Monday 20 April 2026 are Monday 4 May by holidays, and Tuesday 5 May by
# workalendar. (workalendar also counts 24 December as a holiday, by agreement and not by law; it
# says so itself.) So the version and the package both matter when a table of Danish holidays is
# checked against another's.
#
# Seen with Python 3.11. Exits 1 when any of it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" -q --disable-pip-version-check install workalendar==17.0.0 holidays==0.109
"$folder/venv/bin/python" - <<'PYTHON'
from datetime import date, timedelta

import holidays
from workalendar.europe import Denmark

GIVEN_UP = {2023: date(2023, 5, 5), 2024: date(2024, 4, 26), 2026: date(2026, 5, 1), 2028: date(2028, 5, 12)}
theirs = Denmark()
for year, friday in GIVEN_UP.items():
    old = friday in {day for day, _ in theirs.holidays(year)}
    new = friday in holidays.Denmark(years=year)
    print(f"{friday}: workalendar {'a holiday' if old else 'an ordinary day'}, "
          f"holidays {'a holiday' if new else 'an ordinary day'}")
    assert old, "workalendar has given up store bededag"
    assert new == (year < 2024), "holidays has changed its mind"

def add(start, count, is_working):
    day = start
    while count:
        day += timedelta(days=1)
        count -= is_working(day)
    return day

start = date(2026, 4, 20)
public = holidays.Denmark(years=2026)
by_holidays = add(start, 10, lambda day: day.weekday() < 5 and day not in public)
by_workalendar = theirs.add_working_days(start, 10)
print(f"ten working days from {start}: holidays {by_holidays}, workalendar {by_workalendar}")
assert by_holidays == date(2026, 5, 4) and by_workalendar == date(2026, 5, 5)
PYTHON
echo "As described."
