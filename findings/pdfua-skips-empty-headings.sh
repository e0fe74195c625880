#!/usr/bin/env bash
# pdfua 0.1.3 lets an empty heading pass in WeasyPrint's tagged PDFs: its rule about them stops on
# itself, and the result is "PASS" with exit code 0.
#
# WeasyPrint 70.0 gives a heading's children as an array (/K [ … ]), which PDF allows. The rule
# UA-14-001, "Heading elements are not empty", asks the array for an attribute, pikepdf (9.11.0 and
# 10.18.0 alike) answers with a ValueError, and the rule is told of as skipped: one line under the
# result, which neither the exit code nor the count of warnings shows. So "no findings" about such a
# PDF says nothing of its headings; whoever lets a build depend on it must look for "skip" too.
#
# It needs Pango (libpango) and pdfinfo (poppler-utils). Exits 1 when that has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv v
v/bin/pip install -q weasyprint==70.0 pydyf==0.13.0 pdfua==0.1.3 pikepdf==10.18.0
cat >p.html <<'HTML'
<html lang="en"><head><title>p</title></head><body>
<h1>Title</h1><p>Words</p><h2></h2><p>Words</p></body></html>
HTML
v/bin/weasyprint -q --pdf-variant pdf/ua-1 p.html p.pdf

pdfinfo -struct-text p.pdf >tags.txt
echo "tags, with a heading that has nothing in it:"
grep -E 'H[12] ' tags.txt
[ "$(grep -cE 'H[12] ' tags.txt)" = 2 ]

code=0
v/bin/pdfua check p.pdf >told.txt || code=$?
echo "exit code $code, and told:"
grep -E 'result|UA-14-001' told.txt | cut -c1-78
[ "$code" = 0 ]
grep -q 'result: PASS (no findings)' told.txt
grep -q 'UA-14-001  not evaluated: rule raised ValueError' told.txt
