#!/usr/bin/env bash
# WeasyPrint 57.2 (Debian 12's) tags floats, and what they stand in, before all else on a page; 70.0
# doesn't.
#
# A tagged PDF is read aloud in the order of its tags. WeasyPrint 57.2 makes the tags as it draws, and
# it draws floats first: a heading that floats in a section brings all of that section before the
# document's title, so that the page is read from its middle. A table's cells (also by
# `display: table-cell`) and columns are tagged where they stand. 70.0 follows the document.
#
# It needs Pango (libpango) and pdfinfo (poppler-utils). Exits 1 when that has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

for version in '57.2 pydyf==0.5.0' '70.0'; do
  python3 -m venv "v${version%% *}"
  # shellcheck disable=SC2086
  "v${version%% *}/bin/pip" install -q weasyprint==$version
done

headings() {
  cat >p.html <<HTML
<html lang="da"><head><title>p</title><style>$2</style></head><body>
<h1>Title</h1><section><h2>Heading</h2><p>Words</p></section></body></html>
HTML
  "v$1/bin/weasyprint" -q --pdf-variant pdf/ua-1 p.html p.pdf
  pdfinfo -struct-text p.pdf | grep -oE 'H[12] ' | tr -d '\n'
}

for version in 57.2 70.0; do
  floating=$(headings "$version" 'h2 { float: left; width: 30mm }')
  standing=$(headings "$version" 'section { display: table } h2 { display: table-cell; width: 30mm }')
  echo "$version, a heading that floats: $floating"
  echo "$version, a heading in a cell:   $standing"
  [ "$standing" = "H1 H2 " ]
  case $version in
  57.2) [ "$floating" = "H2 H1 " ] ;;
  70.0) [ "$floating" = "H1 H2 " ] ;;
  esac
done
