#!/usr/bin/env bash
# swift-argument-parser's generator of manual pages (1.8.2) drops every letter beyond ASCII, without
# a word: "milepæl" becomes "milepl", and what is left may be another word ("mål" becomes "ml"). The
# name of the file keeps them. It also writes line breaks of a discussion as they are, which mdoc
# joins.
#
# Both functions of MDoc/String+Escaping.swift go through `for character in self where
# character.isASCII`, with a note to "maybe drop" that. Marks in ASCII pass, and may be exchanged
# afterwards (Sources/Debian/manual).
#
# It is built from the repository that this stands in. Exits 1 when that has changed.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

swift build -c release --static-swift-stdlib --product generate-manual >&2
cat > "$folder/tool" <<'TOOL'
#!/bin/sh
cat <<'JSON'
{"serializationVersion": 0, "command": {"commandName": "milepæl", "shouldDisplay": true,
 "abstract": "Vis en milepæl.", "discussion": "Først mål.\nSå råd."}}
JSON
TOOL
chmod +x "$folder/tool"
.build/release/generate-manual "$folder/tool" --output-directory "$folder"
cat "$folder"/milepæl.1
grep -q 'milepl' "$folder"/milepæl.1
! grep -q '[æøå]' "$folder"/milepæl.1
