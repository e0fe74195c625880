"""What is measured of a program from outside: times, processor time, memory and bytes."""

import os
import statistics
import subprocess
import sys
import time

from terminal import Program

HOLDS = """
import os, sys
child = os.fork()
if not child:
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    os.execv(sys.argv[1], sys.argv[1:])
_, status, usage = os.wait4(child, 0)
print(usage.ru_maxrss)
sys.exit(os.waitstatus_to_exitcode(status))
"""


def in_turns(runs, programs, patience=60):
    """The times of several measurements by their names, made in turns so that whatever else the
    machine does weighs on all; one that would take longer than `patience` seconds is made less
    often, but three times at least."""
    taken = {}
    for name, measurement in programs.items():
        began = time.perf_counter()
        measurement()
        taken[name] = time.perf_counter() - began
    wanted = {name: max(3, min(runs, int(patience / taken[name]))) for name in programs}
    times = {name: [] for name in programs}
    for turn in range(runs):
        for name, measurement in programs.items():
            if turn < wanted[name]:
                times[name].append(measurement())
    return times


def first_screen(command, data="/", settled=0.08):
    """The milliseconds from fork to the last byte of the first screen."""
    program = Program(command, data)
    elapsed = program.first_screen(settled)[1]
    program.end()
    return elapsed


def whole(command):
    """The milliseconds that a program takes from beginning to end."""
    began = time.perf_counter()
    run(command)
    return 1000 * (time.perf_counter() - began)


def processor_time(command):
    """The milliseconds of processor time of a program and those it starts."""
    usage = run(command)
    return 1000 * (usage.ru_utime + usage.ru_stime)


def read_anew(path):
    """Lets a file be read from disk the next time: what was just copied is mapped in larger pieces."""
    file = os.open(path, os.O_RDONLY)
    os.fsync(file)
    os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
    os.close(file)


def peak_memory(command):
    """The most memory that a program holds at once, in MiB, or some 9 where it is less.

    A small process starts it: the system counts what the one that starts a program holds as the
    program's own.
    """
    answer = subprocess.run([sys.executable, "-S", "-c", HOLDS, *command], check=True,
                            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return int(answer.stdout) / 1024


def run(command):
    """Runs a program to its end and gives what it used; what it says is left unread."""
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"{' '.join(command)}: ended with {child.returncode}")
    return usage


def summary(times):
    """The median, and in brackets the tenth and the ninetieth percentile."""
    ordered = sorted(times)
    low, high = ordered[len(ordered) // 10], ordered[len(ordered) * 9 // 10]
    return f"{amount(statistics.median(times))} ({amount(low)}–{amount(high)})"


def amount(number):
    """A number with three figures."""
    return f"{number:.0f}" if number >= 100 else f"{number:.1f}" if number >= 10 else f"{number:.2f}"
