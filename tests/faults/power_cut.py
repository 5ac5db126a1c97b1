"""A disk that keeps only what was synced, and what a power cut leaves of it.

The system still writes what a killed program handed to it, so killing proves nothing
here. The shim in `power_cut.c` notes, by inode, what was synced and when.
"""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

# Whether the names in folders that nobody synced are lost, or were written already:
# a disk may do either, whatever became of the files' bytes.
Names = Literal["lost", "kept"]

HERE: Final = Path(__file__).parent
COMPILER: Final = shutil.which("cc") or shutil.which("gcc")


def build_shim(source: str, folder: Path) -> Path:
    """Compile one of the C files beside this one, and return the library."""
    built = folder / Path(source).with_suffix(".so")
    asked = ["-shared", "-fPIC", "-Wall", "-Werror", "-o", str(built)]
    assert COMPILER is not None
    subprocess.run(  # noqa: S603 - ours
        [COMPILER, *asked, str(HERE / source), "-ldl"], check=True
    )
    return built


@dataclass(frozen=True)
class Disk:
    """`home` is watched; `sure` holds what was synced of it."""

    home: Path
    sure: Path

    def note_all(self) -> None:
        """Take all that is there now as synced."""
        self.sure.mkdir()
        for path in (self.home, *self.home.rglob("*")):
            kept = self.sure / str(path.stat().st_ino)
            if path.is_dir():
                kept.write_text("".join(map(_line, path.iterdir())))
            else:
                shutil.copyfile(path, kept)

    def after_cut(self, to: Path, names: Names) -> Path:
        """Write down in `to` what is there after a cut, and return it."""
        self._leave(self.home.stat().st_ino, self.home, to, names)
        return to

    def _leave(self, number: int, now: Path, to: Path, names: Names) -> None:
        to.mkdir()
        synced = self.sure / str(number)
        if names == "kept":
            lines = [_line(path) for path in now.iterdir()]
        else:
            lines = synced.read_text().splitlines() if synced.exists() else []
        for line in lines:
            kind, inner, name = line.rstrip("\n").split(" ", 2)
            if kind == "d":
                self._leave(int(inner), now / name, to / name, names)
            elif (self.sure / inner).exists():
                shutil.copyfile(self.sure / inner, to / name)
            else:
                (to / name).touch()


def _line(path: Path) -> str:
    kind = "d" if path.is_dir() else "f"
    return f"{kind} {path.lstat().st_ino} {path.name}\n"
