#!/usr/bin/env bash
# WeasyPrint lays out the text of an SVG picture one letter at a time: 57.2 (as in Debian 12) and 70.0.
#
# A line of HTML is one Pango layout, however long. The same words in the <text> of an inline SVG are
# laid out whole once, to be measured, and then once more for each letter, which is drawn by itself.
# Two things follow. A picture with many words is slow: a chart with 1,900 short names came to nearly
# 30,000 layouts, and took two thirds of the time of its document. And what letters do to each other
# is lost: a pair that is kerned in HTML (»AVAVAV«) is wider in the picture than beside it, where the
# font kerns it. Names that stand in HTML over the picture have neither trouble.
#
# It needs Pango and DejaVu Sans, as on Debian 12 (libpango-1.0-0, libpangoft2-1.0-0,
# fonts-dejavu-core), and pdftotext. Exits 1 when any of it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat >"$folder/count.py" <<'PYTHON'
import sys

import weasyprint
from weasyprint.text import line_break

layouts = 0
create = line_break.create_layout


def counted(*arguments, **named):
    global layouts
    layouts += 1
    return create(*arguments, **named)


line_break.create_layout = counted
words = "AVAVAVAVAV Toppunkt " * 3
font = "font-family: 'DejaVu Sans'; font-size: 12px"


def lay_out(body, path):
    global layouts
    layouts = 0
    page = f"<html><style>* {{ {font} }} @page {{ size: 900px 200px }}</style>{body}</html>"
    weasyprint.HTML(string=page).write_pdf(path)
    return layouts


html = lay_out(f"<p>{words.strip()}</p>", sys.argv[1] + "/html.pdf")
svg = lay_out(
    f'<svg width="800" height="50"><text x="5" y="20" style="{font}">{words.strip()}</text></svg>',
    sys.argv[1] + "/svg.pdf")
print(weasyprint.__version__, len(words.strip()), html, svg)
PYTHON
# The width of the first word, in points.
width() {
  pdftotext -bbox "$1" - | sed -n 's/.*xMin="\([0-9.]*\)".*xMax="\([0-9.]*\)".*>AVAVAVAVAV<.*/\1 \2/p' |
    head -1 | awk '{ printf "%.1f", $2 - $1 }'
}
for pair in "57.2 pydyf<0.11" "70.0 pydyf"; do
  version=${pair%% *}
  python3 -m venv "$folder/$version"
  "$folder/$version/bin/pip" -q --disable-pip-version-check install "weasyprint==$version" "${pair#* }"
  read -r seen letters html svg < <("$folder/$version/bin/python" "$folder/count.py" "$folder")
  in_html=$(width "$folder/html.pdf") in_svg=$(width "$folder/svg.pdf")
  echo "$seen: $letters letters, $html layouts in HTML, $svg in SVG; »AVAVAVAVAV« $in_html and $in_svg pt"
  [ "$seen" = "$version" ]
  [ "$html" -lt 10 ]
  [ "$svg" -ge "$letters" ]
  awk "BEGIN { exit !($in_svg > $in_html + 1) }"
done
echo "As described."
