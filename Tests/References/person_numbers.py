"""Prints made-up texts, and whether each has the form of a Danish CPR number.

    python3 -m venv /tmp/stdnum && /tmp/stdnum/bin/pip install python-stdnum==2.2
    /tmp/stdnum/bin/python Tests/References/person_numbers.py > Tests/References/person-numbers.txt

No number is a person's: they test dates and what stands between the digits. What can't be seen is
written as U+ and its number in brackets.
"""

import unicodedata

import stdnum
from stdnum.dk import cpr
from stdnum.exceptions import ValidationError
from stdnum.util import clean

assert stdnum.__version__ == "2.2", "The version matters: see README.md."


def is_date(text):
    """Whether it would be one, also of a person who is not born yet."""
    try:
        return len(cpr.compact(text)) == 10 and bool(cpr.get_birth_date(text))
    except ValidationError:
        return False


def readable(text):
    plain = set("0123456789- ")
    return "".join(c if c in plain else f"[U+{ord(c):04X}]" for c in text)


def signs(category, like):
    """The signs of a general category that stdnum takes for the sign `like`."""
    for code in range(0x3001):
        sign = chr(code)
        if unicodedata.category(sign) == category and clean(sign, "") == like:
            yield sign


texts = [f"{day:02}{month:02}90-0000" for day in range(33) for month in range(14)]
# 1900 was no leap year, 2000 was; the seventh digit tells the century.
texts += [f"2902{year}-{century}000" for year in ("00", "36", "37", "57", "58", "96")
          for century in range(10)]
for sign in [*signs("Pd", "-"), "\u2212", *signs("Zs", " ")]:
    texts += [f"010190{sign}0000", f"320190{sign}0000", f"01{sign}01{sign}90{sign}0000"]
texts += ["01 01 90-0000", "01 01 90 - 0000", "010190 - 0000", "0101900000", "01019-0000",
          "010190-000", "010190-00000", "3101900000", "3102900000"]

for text in dict.fromkeys(texts):
    print("ja " if is_date(text) else "nej", readable(text))
