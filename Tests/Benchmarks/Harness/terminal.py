"""Programs run in a pseudo-terminal of 80 by 24, and what can be measured from outside them."""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time

SETTLED = 0.08
"""Seconds without output after which a program counts as having said all it had to say."""


class Program:
    """A running program, with the times right before it was forked off and before its `exec`."""

    def __init__(self, command, data="/", directory="/", **variables):
        clock, clock_of_child = os.pipe()
        self.forked = time.perf_counter()
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.chdir(directory)
            os.environ.update(XDG_DATA_HOME=data, TERM="xterm-256color", LC_ALL="C.UTF-8")
            os.environ.update(variables)
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
            os.write(clock_of_child, struct.pack("d", time.perf_counter()))
            os.execv(command[0], command)
        os.close(clock_of_child)
        self.executed = struct.unpack("d", os.read(clock, 8))[0]
        os.close(clock)

    def output(self, since, settled=SETTLED, patience=10.0):
        """The bytes up to a pause, and the milliseconds from `since` to the last of them."""
        data, last = b"", None
        while select.select([self.terminal], [], [], settled if data else patience)[0]:
            try:
                part = os.read(self.terminal, 65536)
            except OSError:
                break
            if not part:
                break
            data, last = data + part, time.perf_counter()
        return data, 1000 * (last - since) if last else float("nan")

    def first_screen(self, settled=SETTLED):
        """The bytes of the first screen, and the milliseconds from fork to the last of them."""
        return self.output(self.forked, settled)

    def press(self, key):
        """The bytes that answer a key, and the milliseconds until the last of them."""
        pressed = time.perf_counter()
        os.write(self.terminal, key)
        return self.output(pressed, patience=1.0)

    def peak_memory(self):
        """The most memory the program has held at once, in MiB."""
        with open(f"/proc/{self.pid}/status") as status:
            line = next(line for line in status if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024

    def processor_time(self):
        """The milliseconds of processor time used so far."""
        with open(f"/proc/{self.pid}/schedstat") as schedstat:
            return int(schedstat.read().split()[0]) / 1e6

    def end(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.terminal)
