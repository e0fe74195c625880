"""Where the databases are whose commands are killed, and what can be asked of them from outside."""

import os
import sqlite3
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../Load"))

from cluster import Cluster  # noqa: E402


class Files:
    """SQLite's files in a directory."""

    def __init__(self, directory):
        self.directory = directory

    def address(self, name):
        return f"{name}.db"

    def path(self, name):
        return os.path.join(self.directory, self.address(name))

    def clear(self, name):
        """Sees to it that there is nothing by that name."""
        for file in os.listdir(self.directory):
            if file.startswith(self.address(name)):
                os.unlink(os.path.join(self.directory, file))

    def faults(self, name):
        """What isn't as it should be, in words."""
        database = sqlite3.connect(self.path(name), timeout=30)
        try:
            if database.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
                yield "integrity_check"
            if database.execute("PRAGMA foreign_key_check").fetchall():
                yield "foreign_key_check"
        finally:
            database.close()

    def texts(self, name):
        """All that has been written in a database."""
        database = sqlite3.connect(self.path(name), timeout=30)
        try:
            rows = database.execute("SELECT new FROM change WHERE new IS NOT NULL")
            return {new for (new,) in rows}
        finally:
            database.close()

    def holds(self, name, text):
        """Whether there is a trace of a text."""
        with open(self.path(name), "rb") as file:
            return text.encode() in file.read()

    def end(self):
        pass


class Server:
    """Databases on a PostgreSQL server of their own."""

    def __init__(self, _):
        self.cluster = Cluster()
        for name in ["d", "k", "n"]:
            self.cluster.create(name)

    def address(self, name):
        return self.cluster.address(name)

    def clear(self, name):
        self.cluster.ask(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        self.cluster.create(name)

    def faults(self, name):
        for what, question in FAULTS.items():
            if self.cluster.ask(question, name) != [["0"]]:
                yield what
        checked = self.cluster.tool("pg_amcheck", "--install-missing", "--heapallindexed", name)
        if checked.returncode:
            yield f"pg_amcheck: {checked.stdout}{checked.stderr}"

    def texts(self, name):
        rows = self.cluster.ask("SELECT new FROM samdrift.change WHERE new IS NOT NULL", name)
        return {text for row in rows for text in row}

    def holds(self, name, text):
        dump = self.cluster.tool("pg_dump", name).stdout
        statistics = self.cluster.ask("SELECT * FROM pg_stats", name)
        return text in dump or any(text in value for row in statistics for value in row)

    def kill(self):
        """Kills the server, and starts it again."""
        self.cluster.kill()
        self.cluster.start()

    def end(self):
        self.cluster.end()


FAULTS = {
    "readers are shown an entry that isn't there": """
SELECT count(*) FROM samdrift_readers.entry r
WHERE NOT EXISTS (SELECT 1 FROM samdrift.entry e WHERE e.id = r.id)
""",
    "readers aren't shown notes or a plan that are there": """
SELECT count(*) FROM samdrift.change c JOIN samdrift.entry e ON e.revision = c.revision
WHERE c.kind IN ('milestone', 'activity') AND c.field IN ('notes', 'title') AND NOT EXISTS (
  SELECT 1 FROM samdrift_readers.change s JOIN samdrift_readers.entry r ON r.revision = s.revision
  WHERE r.id = e.id AND s.kind = c.kind AND s.record = c.record
    AND s.field = c.field AND s.new IS NOT DISTINCT FROM c.new)
""",
    "a project is kept at another revision than its last": """
SELECT count(*) FROM samdrift.snapshot s
WHERE s.revision <> (SELECT max(revision) FROM samdrift.entry e WHERE e.project = s.project)
""",
}
"""What there must be none of, with the question that counts it."""
