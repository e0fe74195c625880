#!/usr/bin/env bash
# An .odt that pandoc makes after a reference document without meta.xml is opened by nothing.
#
# Pandoc writes meta.xml itself, but makes the list of files (META-INF/manifest.xml) of what is in the
# reference document, before it has added it: the file is in the document and not on the list.
# LibreOffice takes that for damage: »source file could not be loaded«, without a word of what.
# ODF asks a reference document for no meta.xml; with an empty one in it all is well.
#
# It needs pandoc, python3 and LibreOffice Writer as on Debian 12. Exits 1 when any of it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '<p>Aftale</p>' >a.html
pandoc --print-default-data-file reference.odt >med.odt
python3 - <<'PYTHON'
import zipfile

with zipfile.ZipFile("med.odt") as old, zipfile.ZipFile("uden.odt", "w") as new:
    for entry in old.infolist():
        if entry.filename != "meta.xml":
            new.writestr(entry, old.read(entry))
PYTHON
for reference in med uden; do
  pandoc --reference-doc "$reference.odt" a.html -o "a-$reference.odt"
  soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to pdf \
    "a-$reference.odt" >/dev/null 2>&1 || true
done
[ -s a-med.pdf ] || { echo "It can't be opened with meta.xml either."; exit 1; }
[ ! -e a-uden.pdf ] || { echo "It can be opened without meta.xml."; exit 1; }
echo "LibreOffice opens what has a meta.xml in its reference document, and not what has none."
