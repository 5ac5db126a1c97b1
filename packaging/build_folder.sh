#!/bin/sh
# Builds dist/trafficking-desk/ and starts it with nothing of this checkout around.
#
#   packaging/build_folder.sh BIN     BIN: the virtual environment's bin folder
set -eu

bin=$1
folder=dist/trafficking-desk
"$bin/pyinstaller" --noconfirm --clean --log-level ERROR \
    --distpath dist --workpath build packaging/trafficking_desk.spec

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
desk=$PWD/$folder/trafficking-desk
cd "$home"
alone="env -i PATH=/usr/bin HOME=$home"
$alone "$desk" check-content
# The demo opens every window and prints, so a left-out library is noticed.
$alone LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen "$desk" demo -o demo >/dev/null
cd "$OLDPWD"
echo "$folder starts without Python: $(du -sh "$folder" | cut -f 1)"
