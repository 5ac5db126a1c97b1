#!/bin/sh
# Prints the first Python that the locked libraries have wheels for.
set -eu

wanted='import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))'
for name in python3 python3.13 python3.12 python3.14 python3.11; do
    if "$name" -c "$wanted" >/dev/null 2>&1; then
        command -v "$name"
        exit 0
    fi
done
echo "No Python from 3.11 to 3.14 was found. Install one, for example:" >&2
echo "    sudo apt-get install python3 python3-venv" >&2
exit 1
