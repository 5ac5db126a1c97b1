"""Where the built `trafficking-desk` starts: PyInstaller wants a file."""

from trafficking_desk.cli import main

main()
