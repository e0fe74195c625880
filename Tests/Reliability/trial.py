"""Commands on a database that are killed somewhere on the way, and what must hold afterwards."""

import json
import os
import random
import signal
import subprocess
import time

TEMPORARY = 75
"""How a command ends that others kept from the database, or whose server went away."""


class Trial:
    """Commands that are killed, and what is left in the databases of a place (databases.py)."""

    def __init__(self, options, home, databases):
        self.program = os.path.realpath(options.program)
        self.random = random.Random(options.seed)
        self.home, self.databases = home, databases
        self.database = databases.address("d")
        self.environment = {
            "HOME": self.home, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC",
            "TMPDIR": self.home, "SAMDRIFT_NAVN": "Prøve",
        }
        self.counts = dict.fromkeys(
            ["runs", "kills", "servers", "done", "lost", "broken", "frozen", "traps",
             "wrong codes"], 0)
        self.said = []
        self.notes = set()
        self.serial = 0
        # How long a command takes: the kills fall within it.
        self.longest = 0.0

    def path(self, name):
        return os.path.join(self.home, name)

    def start(self, command):
        self.counts["runs"] += 1
        return subprocess.Popen(
            [self.program] + command, cwd=self.home, env=self.environment,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def run(self, *command):
        """Runs a command to its end; its output, or None when it failed."""
        process = self.start(list(command))
        try:
            output, errors = process.communicate(timeout=60)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            self.tell("frozen", command, "")
            return None
        if process.returncode < 0 or process.returncode >= 128:
            self.tell("traps", command, errors.decode())
        if process.returncode != 0:
            return None
        return output.decode()

    def tell(self, count, command, words):
        self.counts[count] += 1
        if len(self.said) < 40:
            self.said.append(f"{count}: {' '.join(command)}: {words.strip()[:300]}")

    def command(self):
        """A command that writes, and what must be there when it says that it is done."""
        self.serial += 1
        word = f"Mærke{self.serial}x"
        database = ["--database", self.database, "--projekt", "Fast"]
        kind = self.random.randrange(10)
        if kind < 4:
            number = str(self.random.randint(1, 12))
            return ["milepæl", number, "--noter", word] + database, word
        if kind < 6:
            return ["plan", "tilføj", f"{word} !uge 40"] + database, word
        if kind == 6:
            return ["opret", word, "--database", self.database], word
        if kind == 7:
            return ["eksport", f"e{self.random.randrange(3)}.json", "--ja"] + database, None
        if kind == 8:
            return ["interessenter", "eksport", "i.csv", "--ja"] + database, None
        return ["interessenter", "tilføj", word, "--art", "gruppe"] + database, word

    def prepare(self):
        if self.run("opret", "Fast", "--demo", "--database", self.database) is None:
            raise SystemExit("The program can't make a database.")
        self.clock()

    def clock(self):
        """Takes the time of a command, since what else the machine does changes."""
        begun = time.monotonic()
        self.run("milepæl", "1", "--noter", f"Tiden {begun}", "--database", self.database,
                 "--projekt", "Fast")
        self.longest = time.monotonic() - begun

    def strike(self, kill=None):
        """Starts one to three commands, and kills them somewhere on the way, or calls `kill`."""
        several = [self.command() for _ in range(self.random.choice([1, 1, 2, 3]))]
        running = [(command, word, self.start(command)) for command, word in several]
        time.sleep(self.random.random() * self.longest * len(running))
        if kill:
            self.counts["servers"] += 1
            kill()
        for _, _, process in running:
            if not kill and process.poll() is None:
                process.send_signal(signal.SIGKILL)
        for command, word, process in running:
            try:
                _, errors = process.communicate(timeout=60)
            except subprocess.TimeoutExpired:
                process.kill()
                process.communicate()
                self.tell("frozen", command, "")
                continue
            code = process.returncode
            if code == -signal.SIGKILL:
                self.counts["kills"] += 1
            elif code == 0:
                self.counts["done"] += 1
                if word:
                    self.notes.add(word)
            elif code < 0:
                self.tell("traps", command, errors.decode())
            elif code != TEMPORARY:
                self.tell("wrong codes", command, f"{code} {errors.decode()}")

    def forget(self):
        """Forgets a person, killed somewhere on the way: then all of her is there, or nothing."""
        self.serial += 1
        name = f"Person{self.serial} Opdigtet"
        database = ["--database", self.database, "--projekt", "Fast"]
        self.run("interessenter", "tilføj", name, "--art", "person", *database)
        everyone = json.loads(self.run("interessenter", "liste", "--json", *database) or "[]")
        number = next((str(one["number"]) for one in everyone if one["name"] == name), None)
        if number is None:
            return self.tell("lost", ["interessenter", "tilføj", name], "")
        before = self.history()
        process = self.start(["interessenter", "glem", number, "--ja"] + database)
        time.sleep(self.random.random() * self.longest * 3)
        if process.poll() is None:
            process.send_signal(signal.SIGKILL)
        process.communicate()
        killed = process.returncode == -signal.SIGKILL
        self.counts["kills" if killed else "done"] += 1
        after = self.history()
        is_there = any(name in (entry["label"] or "") for entry in after or [])
        if after is None or (is_there and after != before):
            self.tell("broken", ["glem", number], "half forgotten")
        if not killed and process.returncode == 0:
            if self.databases.holds("d", name):
                self.tell("broken", ["glem", number], "told as forgotten, and still there")

    def killed(self, command, longest):
        """Whether a command was killed somewhere on the way, and did not end by itself."""
        process = self.start(command)
        time.sleep(self.random.random() * longest)
        if process.poll() is None:
            process.send_signal(signal.SIGKILL)
        _, errors = process.communicate()
        is_killed = process.returncode == -signal.SIGKILL
        self.counts["kills" if is_killed else "done"] += 1
        if not is_killed and process.returncode != 0:
            self.tell("wrong codes", command, f"{process.returncode} {errors.decode()}")
        return is_killed

    def projects(self, database):
        return json.loads(self.run("projekter", "--json", "--database", database) or "[]")

    def delete(self):
        """Deletes a project, killed somewhere on the way: then all of it is there, or nothing."""
        self.serial += 1
        name = f"Slettes{self.serial}x"
        self.run("opret", name, "--demo", "--database", self.database)
        command = ["slet", name, "--ja", "--database", self.database]
        is_killed = self.killed(command, self.longest * 1.5)
        is_there = any(project["name"] == name for project in self.projects(self.database))
        if is_there and not is_killed:
            self.tell("broken", command, "told as deleted, and still there")
        if is_there and self.run("tavle", "--database", self.database, "--projekt", name) is None:
            self.tell("broken", command, "half deleted")
        if is_there:
            self.run(*command)

    def bring_in(self):
        """Imports into a new database, killed somewhere on the way: it can be done again."""
        if not os.path.exists(self.path("hel.json")):
            self.run("eksport", "hel.json", "--ja", "--database", self.database, "--projekt", "Fast")
        self.databases.clear("k")
        database = self.databases.address("k")
        command = ["import", "hel.json", "--database", database]
        is_killed = self.killed(command, self.longest * 2)
        if not self.projects(database):
            if not is_killed:
                self.tell("lost", command, "told as imported")
            if self.run(*command) is None:
                self.tell("broken", command, "can't be done again")
        if self.run("tavle", "--database", database) is None:
            self.tell("broken", command, "half imported")

    def history(self):
        text = self.run("historik", "--json", "--database", self.database, "--projekt", "Fast")
        return None if text is None else json.loads(text)

    def look(self):
        """Opens what is left with the program and with what keeps it."""
        if self.run("tavle", "--database", self.database, "--projekt", "Fast") is None:
            self.tell("broken", ["tavle"], "doesn't open")
        for fault in self.databases.faults("d"):
            self.tell("broken", ["tavle"], fault)
        known = self.databases.texts("d")
        for word in sorted(word for word in self.notes if word not in known):
            if not any(word in text for text in known):
                self.tell("lost", [word], "was told as saved")
        for name in os.listdir(self.home):
            if name.endswith(".json"):
                try:
                    with open(self.path(name), encoding="utf-8") as file:
                        json.load(file)
                except ValueError:
                    self.tell("broken", [name], "an export that isn't whole")
            elif name.endswith(".csv"):
                with open(self.path(name), "rb") as file:
                    if not file.read().endswith(b"\n"):
                        self.tell("broken", [name], "an export that isn't whole")

    def fold(self):
        """Exports every project and reads it in again: every history must add up."""
        for project in self.projects(self.database):
            chosen = ["--database", self.database, "--projekt", project["id"]]
            if self.run("eksport", "hel.json", "--ja", *chosen) is None:
                self.tell("broken", ["eksport", project["name"]], "")
                continue
            self.databases.clear("n")
            if self.run("import", "hel.json", "--database", self.databases.address("n")) is None:
                self.tell("broken", ["import", project["name"]], "")

    def tidy(self):
        self.run("eksport", "hel.json", "--ja", "--database", self.database, "--projekt", "Fast")
        left = [name for name in os.listdir(self.home) if name.endswith(".tmp")]
        if left:
            self.tell("broken", ["eksport"], f"left: {', '.join(left)}")
