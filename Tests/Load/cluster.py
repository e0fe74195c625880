"""A PostgreSQL server of one's own: made, started, killed, started again, and gone afterwards."""

import ctypes
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time

from processes import children, time_with_children

PROGRAMS = "/usr/lib/postgresql/15/bin"
"""Where Debian 12 has the server's programs."""

PATIENCE = 60
"""Seconds in which it must be ready, also when it has a log to read first."""

DIES_WITH_PARENT = 1
"""PR_SET_PDEATHSIG, of prctl(2)."""


class Cluster:
    """A server with its data in a directory of its own, reached by a socket there and nothing else.

    It keeps to PostgreSQL's own settings, so that what is committed is on disk, but for those in
    `settings`. Run by root, it is an ordinary user's. It ends with the process that made it.
    """

    def __init__(self, directory=None, **settings):
        self.directory = tempfile.mkdtemp(prefix="samdrift-cluster-", dir=directory)
        self.data = os.path.join(self.directory, "data")
        self.settings = {
            "listen_addresses": "", "unix_socket_directories": self.directory, **settings}
        self.server = None
        self.user = None
        if os.geteuid() == 0:
            owner = next(who for who in pwd.getpwall() if who.pw_name in ("postgres", "nobody"))
            os.chown(self.directory, owner.pw_uid, owner.pw_gid)
            self.user = {"user": owner.pw_uid, "group": owner.pw_gid, "extra_groups": []}
        try:
            self.command("initdb", "-D", self.data, "-U", "people", "-A", "trust", "-E", "UTF8",
                         "--locale=C.UTF-8")
            self.start()
        except BaseException:
            self.end()
            raise

    def command(self, name, *words):
        done = subprocess.run(
            [os.path.join(PROGRAMS, name), *words], cwd=self.directory, stdin=subprocess.DEVNULL,
            capture_output=True, text=True, **(self.user or {}))
        if done.returncode:
            raise SystemExit(f"{name}: {done.stderr}")
        return done.stdout

    def start(self):
        """Starts the server, and returns when it can be asked; `ready` says how many seconds it took."""
        began = time.monotonic()
        words = [word for name, value in self.settings.items() for word in ("-c", f"{name}={value}")]
        kernel = ctypes.CDLL(None)
        with open(os.path.join(self.directory, "log"), "a") as log:
            self.server = subprocess.Popen(
                [os.path.join(PROGRAMS, "postgres"), "-D", self.data, *words], cwd=self.directory,
                stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                preexec_fn=lambda: kernel.prctl(DIES_WITH_PARENT, signal.SIGQUIT),
                **(self.user or {}))
        while not self.is_ready():
            if self.server.poll() is not None or time.monotonic() > began + PATIENCE:
                raise SystemExit("The server doesn't start:\n" + self.log()[-2000:])
            time.sleep(0.02)
        self.ready = time.monotonic() - began

    def is_ready(self):
        asked = [os.path.join(PROGRAMS, "pg_isready"), "-q", "-h", self.directory, "-U", "people",
                 "-d", "postgres"]
        return subprocess.run(asked, stdin=subprocess.DEVNULL).returncode == 0

    def log(self):
        with open(os.path.join(self.directory, "log"), errors="replace") as log:
            return log.read()

    def create(self, database):
        """Makes a database, and returns its address."""
        self.ask(f'CREATE DATABASE "{database}"')
        return self.address(database)

    def address(self, database):
        return f"postgresql://people@/{database}?host={self.directory}"

    def ask(self, statement, database="postgres"):
        """The rows that answer a statement, as lists of texts."""
        answer = self.command("psql", "-X", "-A", "-t", "-F", "\t", "-v", "ON_ERROR_STOP=1",
                              "-h", self.directory, "-U", "people", "-d", database, "-c", statement)
        return [line.split("\t") for line in answer.splitlines()]

    def tool(self, name, *words):
        """What one of PostgreSQL's programs answers."""
        return subprocess.run(
            [os.path.join(PROGRAMS, name), "-h", self.directory, "-U", "people", *words],
            stdin=subprocess.DEVNULL, capture_output=True, text=True)

    def kill(self):
        """Kills the server and each process of its own, all at once."""
        # Held first, or it could start one more meanwhile.
        self.server.send_signal(signal.SIGSTOP)
        all_of_them = [self.server.pid, *children(self.server.pid)]
        for pid in all_of_them:
            os.kill(pid, signal.SIGKILL)
        self.server.wait()
        # The next won't start while any of them has the memory that they shared.
        while any(is_alive(pid) for pid in all_of_them):
            time.sleep(0.002)

    def processor_time(self):
        """The seconds of processor time that all its processes have used."""
        return time_with_children(self.server.pid)

    def end(self):
        """Stops the server, and removes all there is of it."""
        if self.server is not None and self.server.poll() is None:
            self.server.send_signal(signal.SIGINT)
            try:
                self.server.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                self.kill()
        shutil.rmtree(self.directory, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.end()


def is_alive(pid):
    """Whether a process is there, and not only waited for."""
    try:
        with open(f"/proc/{pid}/stat") as stat:
            return stat.read().rpartition(")")[2].split()[0] not in "ZX"
    except (FileNotFoundError, ProcessLookupError):
        return False
