"""What the system says of processes: their time, memory, wake-ups and children."""

import glob
import os
import tempfile

TICKS = os.sysconf("SC_CLK_TCK")


def fields(pid):
    """What /proc/PID/stat has after the name."""
    with open(f"/proc/{pid}/stat") as stat:
        return stat.read().rpartition(")")[2].split()


def children(parent):
    """The processes that a process has started and that haven't been waited for."""
    found = []
    for path in glob.glob("/proc/[0-9]*"):
        pid = int(os.path.basename(path))
        try:
            if int(fields(pid)[1]) == parent:
                found.append(pid)
        except (FileNotFoundError, ProcessLookupError):
            pass
    return found


def processor_time(pid):
    """The seconds of processor time that a process has used in all its threads."""
    total = 0
    for path in glob.glob(f"/proc/{pid}/task/*/schedstat"):
        with open(path) as schedstat:
            total += int(schedstat.read().split()[0])
    return total / 1e9


def time_with_children(pid):
    """The seconds that a process and its children have used, also those that have ended."""
    ended = sum(int(ticks) for ticks in fields(pid)[13:15]) / TICKS
    return ended + sum(processor_time(each) for each in [pid, *children(pid)])


def wakeups(pid):
    """How often a process has begun to wait, and so has been woken, in all its threads."""
    return sum(int(line.split()[1]) for path in glob.glob(f"/proc/{pid}/task/*/status")
               for line in open(path) if line.startswith("voluntary_ctxt_switches"))


def memory(pid):
    """The MiB that a process holds: its share of what it shares with others (PSS), and all (RSS)."""
    with open(f"/proc/{pid}/smaps_rollup") as smaps:
        sizes = {line.split(":")[0]: int(line.split()[1]) / 1024
                 for line in smaps if line.startswith(("Pss:", "Rss:"))}
    return sizes["Pss"], sizes["Rss"]


def children_memory(pid):
    """The MiB that a process and its children hold together, what they share counted once."""
    return sum(memory(each)[0] for each in [pid, *children(pid)])


def file_system(directory):
    """The kind of file system that a directory is on, without one that for temporary files."""
    path = os.path.realpath(directory or tempfile.gettempdir())
    with open("/proc/self/mounts") as mounts:
        places = [line.split()[1:3] for line in mounts]
    return max((place for place in places
                if path == place[0] or path.startswith(place[0].rstrip("/") + "/")),
               key=lambda place: len(place[0]))[1]


def flushes():
    """How often the machine's disks have been told to keep what they have been given."""
    with open("/proc/diskstats") as disks:
        counts = [line.split() for line in disks]
    # A partition's are counted with its disk's.
    return sum(int(count[18]) for count in counts
               if len(count) > 18 and os.path.exists(f"/sys/block/{count[2]}"))
