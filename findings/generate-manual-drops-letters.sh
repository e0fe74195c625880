#!/usr/bin/env bash
# swift-argument-parser's generator of manual pages (1.8.2) drops every letter beyond ASCII, without
# a word: "milepæl" becomes "milepl", and what is left may be another word ("mål" becomes "ml"). The
# name of the file keeps them. It also writes line breaks of a discussion as they are, which mdoc
# joins.
#
# Both functions of MDoc/String+Escaping.swift go through `for character in self where
# character.isASCII`, with a note to "maybe drop" that. Marks in ASCII pass, and may be exchanged
# afterwards.
#
# The generator is built from the pinned package in a temporary folder. Needs Swift 6 and git. Exits 1
# when any of it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
git -c advice.detachedHead=false clone -q --depth 1 --branch 1.8.2 \
  https://github.com/apple/swift-argument-parser "$folder/parser"
swift build --package-path "$folder/parser" --product generate-manual >&2
cat >"$folder/tool" <<'TOOL'
#!/bin/sh
cat <<'JSON'
{"serializationVersion": 0, "command": {"commandName": "milepæl", "shouldDisplay": true,
 "abstract": "Vis en milepæl.", "discussion": "Først mål.\nSå råd."}}
JSON
TOOL
chmod +x "$folder/tool"
"$folder/parser/.build/debug/generate-manual" "$folder/tool" --output-directory "$folder"
page=$folder/milepæl.1
cat "$page"
grep -q '^\.Nm milepl' "$page"
grep -q 'Vis en milepl' "$page"
grep -A1 'Frst ml\.' "$page" | grep -q 'S rd\.'
if grep -q '[æøå]' "$page"; then exit 1; fi
echo "As described."
