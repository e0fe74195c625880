#!/usr/bin/env bash
# WeasyPrint 57.2 (as in Debian 12) tags floats, and what they stand in, before all else on a page.
#
# A tagged PDF is read aloud in the order of its tags. WeasyPrint 57.2 makes the tags as it draws, and
# it draws floats first: a heading that floats in a section brings all of that section before the
# document's title, so that the page is read from its middle. A table's cells (also by
# `display: table-cell`) and columns are tagged where they stand. 70 follows the document.
#
# It needs weasyprint 57.2 and pdfinfo (poppler-utils), as on Debian 12. Exits 1 when that has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

headings() {
  cat >p.html <<HTML
<html lang="da"><head><title>p</title><style>$1</style></head><body>
<h1>Title</h1><section><h2>Heading</h2><p>Words</p></section></body></html>
HTML
  weasyprint -q --pdf-variant pdf/ua-1 p.html p.pdf
  pdfinfo -struct-text p.pdf | grep -oE 'H[12] ' | tr -d '\n'
}

floating=$(headings 'h2 { float: left; width: 30mm }')
standing=$(headings 'section { display: table } h2 { display: table-cell; width: 30mm }')
echo "a heading that floats: $floating"
echo "a heading in a cell:   $standing"
[ "$floating" = "H2 H1 " ] && [ "$standing" = "H1 H2 " ]
