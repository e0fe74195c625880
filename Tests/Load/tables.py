"""Tables and figures, as they are printed."""


def percentile(values, percent):
    values = sorted(values)
    return values[min(len(values) - 1, len(values) * percent // 100)]


def summary(seconds):
    """The 50th, 95th and 99th percentile and the most, in milliseconds."""
    if not seconds:
        return "–"
    figures = [percentile(seconds, percent) for percent in (50, 95, 99)] + [max(seconds)]
    return " / ".join(milliseconds(1000 * figure) for figure in figures) + " ms"


def milliseconds(figure):
    """A figure with as many digits as mean something."""
    return f"{figure:.{1 if figure < 99.5 else 0}f}"


def table(lines, is_markdown):
    """Lines of cells, the first of which are headings."""
    if is_markdown:
        return "\n".join(
            "| " + " | ".join(line) + " |" for line in [lines[0], ["---"] * len(lines[0]), *lines[1:]])
    widths = [max(len(line[place]) for line in lines) for place in range(len(lines[0]))]
    return "\n".join("  ".join(map(str.ljust, line, widths)).rstrip() for line in lines)
