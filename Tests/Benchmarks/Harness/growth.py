"""How the program grows with a plan and with a history."""

import statistics

from measuring import amount, peak_memory, processor_time
from targets import KEYS
from terminal import Program

ACTIVITIES = (100, 1_000, 10_000, 100_000)
TRANSACTIONS = (1_000, 10_000, 100_000, 1_000_000)


def measure(stages, runs):
    """Prints a table of processor times in ms, and of the most memory in MiB."""
    stage = stages["now"]
    print("| | open | `plan` | tick | key on the board | tick on the screen | peak MiB |")
    print("|---|---|---|---|---|---|---|")
    for count in ACTIVITIES:
        line(f"{count:,} activities", stage, stage.own(stage.plan(count), "growth"), runs)
    for count in TRANSACTIONS:
        line(f"{count:,} transactions", stage, stage.own(stage.transactions(count), "growth"), runs)


def line(name, stage, data, runs):
    runs = min(runs, 10)
    tick = [stage.command("plan", "afkryds", "1", *options, data=data)
            for options in ([], ["--fjern"])]
    listed = stage.command("plan", data=data)
    opened, keys, ticks, peak = zip(*(session(stage, data) for _ in range(max(3, runs // 3))))
    print("|", " | ".join([
        name, median(opened),
        median(processor_time(listed) for _ in range(runs)),
        median(processor_time(tick[turn % 2]) for turn in range(runs)),
        median(keys), median(ticks), amount(max(*peak, peak_memory(listed)))]), "|", flush=True)


def session(stage, data):
    """Processor time to the board, of a key there and of a tick in the plan, and the memory."""
    program = Program([stage.program], data)
    program.first_screen(settled=0.5)
    opened = program.processor_time()
    keys = [spent(program, key) for key in [KEYS["Down"], KEYS["Up"]] * 5]
    program.press(b"3")
    ticks = [spent(program, KEYS["Down"], b" ") for _ in range(5)]
    peak = program.peak_memory()
    program.end()
    return opened, statistics.median(keys), statistics.median(ticks), peak


def spent(program, *keys):
    before = program.processor_time()
    for key in keys:
        program.press(key)
    return program.processor_time() - before


def median(times):
    return amount(statistics.median(times))
