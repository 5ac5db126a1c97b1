"""Where the built `trafficking-desk-window` starts: PyInstaller wants a file."""

import sys

from trafficking_desk.app import main

sys.exit(main())
