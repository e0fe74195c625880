#!/usr/bin/env bash
# librsvg takes no-break spaces away from the ends of an SVG text: as in libvips 8.15.3 and 8.16.1.
#
# Without xml:space="preserve", SVG 1.1 has a renderer take the blanks away from the ends of a text,
# and a blank is U+0020. librsvg takes U+00A0 too, as Rust's `trim` does with any Unicode white space.
# A text that is indented with no-break spaces, just because blanks would be lost, is drawn as if it
# weren't, and what stands in columns doesn't any more; inside the text they are kept.
#
# Rich writes a terminal's screen so: each run of cells is a <text> with a place of its own, and its
# blanks are &#160;. CairoSVG keeps them. Through librsvg every run that begins with blanks is drawn
# too far to the left, with no error. A picture by way of HTML has them.
#
# It needs DejaVu Sans Mono (fonts-dejavu-core) and libcairo2. rsvg-convert 2.54.7, Debian 12's, does
# the same. Exits 1 when any of it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat >"$folder/see.py" <<'PYTHON'
import io
import re

import cairosvg
import pyvips
from rich.console import Console
from rich.text import Text

console = Console(record=True, width=20, file=io.StringIO(), force_terminal=True)
console.print(Text("    I"))
written = re.search(r"<text[^>]*>([^<]*I)</text>", console.export_svg(title="")).group(1)


def left(drawn):
    """The first column of pixels that has ink in it."""
    image = drawn.flatten(background=255).colourspace("b-w")
    return (image < 128).find_trim(background=0, threshold=10)[0]


def picture(text, attribute=""):
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="30">'
        f'<text x="0" y="20" font-size="20" font-family="DejaVu Sans Mono"{attribute}>{text}</text>'
        "</svg>").encode()


def by_librsvg(source):
    return left(pyvips.Image.svgload_buffer(source))


def by_cairosvg(source):
    return left(pyvips.Image.pngload_buffer(cairosvg.svg2png(source)))


bare, indented = picture("I"), picture(written)
preserved = by_librsvg(picture(written, ' xml:space="preserve"'))
seen = [
    written == "&#160;" * 4 + "I",
    by_librsvg(indented) == by_librsvg(bare),
    preserved > by_librsvg(bare) + 40,
    by_cairosvg(indented) == preserved,
]
print(
    f"libvips {pyvips.version(0)}.{pyvips.version(1)}.{pyvips.version(2)}: Rich wrote {written};",
    f"the I stands {by_librsvg(indented)} pixels in, as without the four blanks, by librsvg,",
    f"{preserved} where space is preserved, and {by_cairosvg(indented)} by CairoSVG")
raise SystemExit(0 if all(seen) else f"CHANGED: {seen}")
PYTHON
for version in 8.15.3 8.16.1; do
  python3 -m venv "$folder/$version"
  "$folder/$version/bin/pip" -q --disable-pip-version-check install \
    pyvips==2.2.3 "pyvips-binary==$version" rich==13.9.4 cairosvg==2.7.1
  "$folder/$version/bin/python" "$folder/see.py"
done
