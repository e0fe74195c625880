"""The program with its database on a PostgreSQL server, beside the same with a file."""

import functools
import json
import os
import subprocess
import sys

import material

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../Load"))
from cluster import Cluster  # noqa: E402

ROWS = {
    "first board, demo", "key on the board", "bytes of a key on the board",
    "key, on disk, on screen", "memory, demo", "idle for 10 s",
}
"""The rows that are about the demo alone."""


class ServerStage(material.Stage):
    """A program whose projects are on a server: one that is told so, and does nothing else, starts it."""

    def __init__(self, program, directory, cluster):
        super().__init__(self.launcher(program, directory, cluster.create("measure")), directory)

    @staticmethod
    def launcher(program, directory, address):
        path = f"{directory}-launcher"
        # What is a string in JSON is one in C.
        source = ("#include <stdlib.h>\n#include <unistd.h>\n"
                  "int main(int count, char **words) {\n"
                  f"setenv(\"SAMDRIFT_DATABASE\", {json.dumps(address)}, 1);\n"
                  f"return execv({json.dumps(program)}, words);\n}}\n")
        subprocess.run(["cc", "-x", "c", "-O2", "-", "-o", path], input=source.encode(), check=True)
        return path

    @functools.cached_property
    def demo(self):
        material.run(self.program, "opret", "Lærkefjord", "--demo")
        return material.data_directory(self.directory, "demo")


def measure(program, directory, rows, runs):
    """Prints the rows that are about the demo, with a file as what was before, and the server's as what
    is now."""
    with Cluster() as cluster:
        stages = {
            "before": material.Stage(program, os.path.join(directory, "file")),
            "now": ServerStage(program, os.path.join(directory, "server"), cluster),
        }
        print("| Work | SQLite | PostgreSQL | Against | SQLite | PostgreSQL | Target | |")
        print(8 * "|---" + "|")
        for row in rows:
            if row.name in ROWS:
                row.measure(stages, directory, runs)
