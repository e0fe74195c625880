"""Commands on a project with a million transactions behind it, beside the same with a thousand."""

from measuring import peak_memory, whole


def command_after_a_million(*words):
    def measurements(stages, directory, kept):
        def command(stage, count):
            line = stage.command(*words, data=stage.transactions(count))
            return lambda: whole(line)
        return {name: command(stage, 1_000_000) for name, stage in stages.items()} | {
            f"{name} against": command(stage, 1_000) for name, stage in stages.items()}
    return measurements


def step_after_a_million(word):
    """An undo with a redo after it, or the other way round: there is always something to do."""
    def measurements(stages, directory, kept):
        def step(stage, count):
            data = stage.own(stage.transactions(count), word)
            line, back = (stage.command(*words, data=data) for words in (
                [word], ["gentag" if word == "fortryd" else "fortryd"]))
            if word == "gentag":
                whole(back)

            def there_and_back():
                elapsed = whole(line)
                whole(back)
                return elapsed
            return there_and_back
        return {name: step(stage, 1_000_000) for name, stage in stages.items()} | {
            f"{name} against": step(stage, 1_000) for name, stage in stages.items()}
    return measurements


def memory_of_the_history(stages, directory, kept):
    """The most that is held while the whole history is listed."""
    def listing(stage):
        line = stage.command("historik", data=stage.transactions(1_000_000))
        return lambda: peak_memory(line)
    return {name: listing(stage) for name, stage in stages.items()}
