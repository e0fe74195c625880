#!/usr/bin/env bash
# swift-argument-parser's generator of manual pages (1.8.2) drops every letter beyond ASCII, without
# a word: "milepæl" becomes "milepl", and what is left may be another word ("mål" becomes "ml"). The
# name of the page's file keeps them, so that the page is found and its name in it isn't.
#
# Both of its functions that make text fit for mdoc pass over what isn't ASCII, though mandoc and groff
# read UTF-8. Marks in ASCII pass, and can be exchanged afterwards.
#
# It needs Swift 6 and builds the generator in a temporary folder. Exits 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir Sources Sources/nothing
echo '' >Sources/nothing/main.swift
cat >Package.swift <<'MANIFEST'
// swift-tools-version:5.9
import PackageDescription

let package = Package(
  name: "nothing",
  dependencies: [.package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")],
  targets: [
    .executableTarget(
      name: "nothing",
      dependencies: [.product(name: "ArgumentParser", package: "swift-argument-parser")])
  ])
MANIFEST
swift build --product generate-manual >&2

cat >tool <<'TOOL'
#!/bin/sh
cat <<'JSON'
{"serializationVersion": 0, "command": {"commandName": "milepæl", "shouldDisplay": true,
 "abstract": "Vis en milepæl.", "discussion": "Først mål, så råd."}}
JSON
TOOL
chmod +x tool
"$(swift build --show-bin-path)/generate-manual" "$folder/tool" --output-directory "$folder"
cat milepæl.1
grep -q 'milepl' milepæl.1 && grep -q 'Frst ml, s rd' milepæl.1 && ! grep -q '[æøå]' milepæl.1
echo "The page has none of the letters that its text has."
