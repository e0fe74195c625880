#!/usr/bin/env bash
# Debian's pandoc 2.17 takes --sandbox, and can't write a Word document with it.
#
# In the sandbox it doesn't read files beside those it is told of, and in Debian's build what pandoc
# has of its own is such files: »Could not find data file data/data/docx/[Content_Types].xml«, also
# with a --reference-doc that has them. A pandoc with its data built in, as those of its own releases,
# writes the document.
#
# It needs pandoc as on Debian 12. Exits 1 when any of it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '<p>Aftale</p>' >a.html
pandoc a.html -o uden.docx
pandoc --print-default-data-file reference.docx >reference.docx
for arguments in "" "--reference-doc reference.docx"; do
  # shellcheck disable=SC2086
  if pandoc --sandbox $arguments a.html -o med.docx 2>said; then
    echo "It writes a document in the sandbox."
    exit 1
  fi
  grep -q 'Could not find data file' said
done
echo "pandoc $(pandoc --version | head -1 | cut -d' ' -f2) writes no document in the sandbox."
