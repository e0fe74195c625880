"""Prints the public holidays of Denmark from 1900 to 2100, a year on each line.

    python3 -m venv /tmp/holidays && /tmp/holidays/bin/pip install holidays==0.109
    /tmp/holidays/bin/python Tests/References/holidays_table.py > Tests/References/holidays.csv
"""

import holidays

assert holidays.__version__ == "0.109", "The version matters: see README.md."

OURS = {
    "New Year's Day": "Nytårsdag",
    "Maundy Thursday": "Skærtorsdag",
    "Good Friday": "Langfredag",
    "Easter Sunday": "Påskedag",
    "Easter Monday": "2. påskedag",
    "Great Prayer Day": "Store bededag",
    "Ascension Day": "Kristi himmelfartsdag",
    "Pentecost": "Pinsedag",
    "Pentecost Monday": "2. pinsedag",
    "Christmas Day": "1. juledag",
    "Second Day of Christmas": "2. juledag",
    "Workers' Day": "1. maj",
    "Constitution Day": "Grundlovsdag",
    "Christmas Eve": "Juleaftensdag",
    "New Year's Eve": "Nytårsaftensdag",
}

YEARS = range(1900, 2101)


def days(category):
    found = holidays.Denmark(years=YEARS, language="en_US", categories=(category,))
    table = {}
    for day, names in found.items():
        for name in names.split("; "):
            # An unknown name is an error here rather than a day that is left out.
            assert table.setdefault((day.year, OURS[name]), day) == day
    return table


table = {**days("public"), **days("optional")}
print(";".join(["År", *OURS.values()]))
for year in YEARS:
    row = [table.get((year, name)) for name in OURS.values()]
    print(";".join([str(year)] + [day.strftime("%m%d") if day else "" for day in row]))
