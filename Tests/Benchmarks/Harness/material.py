"""What the programs are measured on: projects, tasks and a repository, made anew each time."""

import json
import os
import subprocess


def baseline(directory):
    """Compiles the C program that the start is measured against."""
    source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "baseline.c")
    program = os.path.join(directory, "baseline")
    subprocess.run(["cc", "-O2", source, "-o", program, "-lncursesw"], check=True)
    return program


def demo(samdrift, directory):
    """A data directory whose database has the demo project."""
    data = data_directory(directory, "demo")
    run(samdrift, "opret", "Lærkefjord", "--demo", "--database", database(data))
    return data


def long_project(samdrift, demo, directory, transactions):
    """A data directory with a project of many transactions: the demo, then ticks on and off."""
    exported = os.path.join(directory, "project.json")
    data = data_directory(directory, "long")
    run(samdrift, "eksport", exported, "--ja", "--database", database(demo))
    with open(exported) as file:
        document = json.load(file)
    history = document["transactions"]
    ticked = {
        change["record"]: change.get("fields", {}).get("done")
        for change in changes(history)
        if change["kind"] == "checklistItem" and change["action"] == "insert"
    }
    for change in changes(history):
        if change["kind"] != "checklistItem":
            continue
        if change["action"] == "set" and change.get("field") == "done":
            ticked[change["record"]] = change.get("new")
        if change["action"] == "remove":
            ticked.pop(change["record"], None)
    points, last = list(ticked), history[-1]
    for number in range(transactions - len(history)):
        point = points[number % len(points)]
        old, new = ticked[point], None if ticked[point] else "true"
        ticked[point] = new
        step = {"action": "set", "kind": "checklistItem", "record": point, "field": "done"}
        step |= {key: value for key, value in (("old", old), ("new", new)) if value}
        history.append({
            "id": f"many{number:06}", "author": f"Medarbejder {number % 5}",
            "time": last["time"], "label": f"Afkryds: punkt {number}", "changes": [step],
        })
    with open(exported, "w") as file:
        json.dump(document, file)
    run(samdrift, "import", exported, "--database", database(data))
    return data


def stakeholders(samdrift, demo, directory, count):
    """A data directory with the demo and many stakeholders, all assessed and half of them moved."""
    exported = os.path.join(directory, "people.json")
    data = data_directory(directory, "people")
    run(samdrift, "eksport", exported, "--ja", "--database", database(demo))
    with open(exported) as file:
        document = json.load(file)
    history = document["transactions"]
    attitudes = ["opponent", "sceptical", None, "positive", "ambassador"]
    inserted = []

    def insert(kind, record, **fields):
        fields = {name: text for name, text in fields.items() if text is not None}
        inserted.append({"action": "insert", "kind": kind, "record": record, "fields": fields})

    for number in range(count):
        insert(
            "stakeholder", f"s{number}", number=str(number + 100), name=f"Beboer nr. {number}",
            form="person", organisation=f"Opgang {number % 40}", interests="Lavere husleje",
            nextContact=f"2026-{number % 12 + 1:02}-15" if number % 3 else None)
        for turn in range(1 + number % 2):
            influence, affectedness = (number + turn) % 5 + 1, number // 5 % 5 + 1
            insert(
                "assessment", f"v{number}.{turn}", stakeholder=f"s{number}",
                date=f"2026-0{turn + 1}-01", attitude=attitudes[number % 5],
                influence=None if influence == 3 else str(influence),
                affectedness=None if affectedness == 3 else str(affectedness))
    history.append({
        "id": "people", "author": "Medarbejder", "time": history[-1]["time"],
        "label": f"Import: {count} interessenter", "changes": inserted,
    })
    with open(exported, "w") as file:
        json.dump(document, file)
    run(samdrift, "import", exported, "--database", database(data))
    return data


def plan(samdrift, demo, directory, count):
    """A data directory with the demo and many activities more, each waiting for one or two."""
    exported = os.path.join(directory, f"plan{count}.json")
    data = data_directory(directory, f"plan{count}")
    run(samdrift, "eksport", exported, "--ja", "--database", database(demo))
    with open(exported) as file:
        document = json.load(file)
    history = document["transactions"]
    inserted = []
    for number in range(count):
        waits = [f"a{other}" for other in (number - 7, number - 50) if other >= 0 and number % 3]
        fields = {
            "number": str(number + 100), "title": f"Aktivitet {number} i den store plan",
            "area": f"Område {number % 12}", "responsible": f"Medarbejder {number % 40}",
            "deadline": f"2027-{number % 12 + 1:02}-{number % 28 + 1:02}",
            "position": str((number + 100) * 1024), "milestone": str(number % 6 + 7),
        }
        if waits:
            fields["dependsOn"] = " ".join(waits)
        if number % 4 == 0:
            fields |= {"status": "done", "doneOn": "2026-11-20", "doneBy": "Driftsleder"}
        inserted.append(
            {"action": "insert", "kind": "activity", "record": f"a{number}", "fields": fields})
    history.append({
        "id": "plan", "author": "Medarbejder", "time": history[-1]["time"],
        "label": f"Import: {count} aktiviteter", "changes": inserted,
    })
    with open(exported, "w") as file:
        json.dump(document, file)
    run(samdrift, "import", exported, "--database", database(data))
    return data


def data_directory(directory, name):
    path = os.path.join(directory, name)
    os.makedirs(os.path.join(path, "samdrift"))
    return path


def database(data):
    return os.path.join(data, "samdrift", "samdrift.db")


def changes(history):
    return [change for transaction in history for change in transaction["changes"]]


def tasks(directory, count, name="tasks"):
    """A taskwarrior configuration whose data has `count` pending tasks."""
    data = os.path.join(directory, name)
    os.mkdir(data)
    with open(os.path.join(data, "pending.data"), "w") as file:
        for number in range(count):
            file.write(
                f'[description:"Opgave {number}" entry:"{1700000000 + number}" project:"Nord" '
                f'status:"pending" uuid:"00000000-0000-4000-8000-{number:012}"]\n')
    configuration = os.path.join(directory, f"{name}.rc")
    with open(configuration, "w") as file:
        file.write(f"data.location={data}\nconfirmation=off\n")
    return configuration


def repository(directory):
    """A git repository with a hundred commits, for tig to show."""
    path = os.path.join(directory, "repository")
    run("git", "init", "--quiet", path)
    commits = "".join(
        f"commit refs/heads/main\ncommitter Nord <nord@example.org> {1700000000 + number} +0000\n"
        f"data 10\ncommit {number:03}\n" for number in range(100))
    subprocess.run(
        ["git", "-C", path, "fast-import", "--quiet"], input=commits.encode(), check=True)
    run("git", "-C", path, "symbolic-ref", "HEAD", "refs/heads/main")
    return path


def run(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
