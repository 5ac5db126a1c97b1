"""Where a vault lies: a disk of this computer, or somewhere that harms it.

A network share can lose the order of writes, a stick can be pulled out, and a
synced folder copies half-written files and takes them elsewhere.
"""

import re
import sys
from pathlib import Path, PurePosixPath
from typing import Final, Literal

from trafficking_desk.words import N_, _

Place = Literal["fixed", "network", "removable", "synced"]

_TEXTS: Final[dict[Place, str]] = {
    "fixed": "",
    "network": N_(
        "Your cases lie on a network drive. A broken connection can damage them. "
        "Ask whoever looks after this computer to move them to its own disk."
    ),
    "removable": N_(
        "Your cases lie on a stick or an outside disk. It can be lost or pulled out "
        "while you write. Keep a backup on another disk."
    ),
    "synced": N_(
        "Your cases lie in a folder that is copied to other computers, such as "
        "OneDrive. That can damage them. Ask whoever looks after this computer to "
        "move them out of it."
    ),
}
_SYNCED_NAMES: Final = frozenset(
    {
        "box",
        "box sync",
        "dropbox",
        "google drive",
        "googledrive",
        "icloud drive",
        "iclouddrive",
        "mega",
        "megasync",
        "mobile documents",
        "my drive",
        "nextcloud",
        "owncloud",
        "pclouddrive",
        "proton drive",
        "seafile",
        "sync",
        "syncthing",
        "tresorit",
    }
)
_SYNCED_BEGINNINGS: Final = ("onedrive", "dropbox (", "nextcloud (")
_SYNCED_MARKS: Final = (
    ".stfolder",
    ".dropbox",
    ".nextcloudsync.log",
    ".owncloudsync.log",
)
_NETWORK: Final = frozenset(
    {
        "9p",
        "afs",
        "ceph",
        "cifs",
        "coda",
        "davfs",
        "fuse.davfs",
        "fuse.gvfsd-fuse",
        "fuse.rclone",
        "fuse.s3fs",
        "fuse.sshfs",
        "glusterfs",
        "lustre",
        "ncpfs",
        "nfs",
        "nfs4",
        "smb3",
        "smbfs",
    }
)
_PLUGGED_IN: Final = ("/media/", "/run/media/", "/Volumes/")
_WINDOWS: Final[dict[int, Place]] = {2: "removable", 4: "network", 5: "removable"}


def where_vault_lies(path: Path) -> Place:
    """Say where `path` lies, or would if it existed; "fixed" if nothing is known."""
    place = path.absolute().resolve()
    if is_synced(place):
        return "synced"
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - only there

        if place.drive.startswith("\\\\"):
            return "network"
        kind = ctypes.windll.kernel32.GetDriveTypeW(place.anchor)
        return _WINDOWS.get(kind, "fixed")
    try:
        mounts = Path("/proc/self/mounts").read_text("utf-8", "replace")
    except OSError:
        mounts = ""
    return on_mounts(place, mounts)


def place_text(place: Place) -> str:
    """Return what to tell about a place; "" for a good one."""
    return _(_TEXTS[place])


def is_synced(place: Path) -> bool:
    """Say whether a folder above is known to be copied elsewhere."""
    names = [part.casefold() for part in place.parts]
    if any(name in _SYNCED_NAMES for name in names):
        return True
    if any(name.startswith(_SYNCED_BEGINNINGS) for name in names):
        return True
    above = (place, *place.parents)
    return any((one / mark).exists() for one in above for mark in _SYNCED_MARKS)


def on_mounts(
    place: Path, mounts: str, blocks: Path = Path("/sys/class/block")
) -> Place:
    """Say where `place` lies by the system's table of mounts.

    `blocks` is where the system describes its disks.
    """
    best, kind, device = "", "", ""
    for line in mounts.splitlines():
        parts = line.split(" ")
        if len(parts) < 3:  # noqa: PLR2004 - device, mount point, kind
            continue
        point = _unescaped(parts[1])
        inside = PurePosixPath(place).is_relative_to(point)
        if inside and len(point) >= len(best):
            best, kind, device = point, parts[2], parts[0]
    if kind in _NETWORK:
        return "network"
    if str(place).startswith(_PLUGGED_IN) or _is_plugged_in(device, blocks):
        return "removable"
    return "fixed"


def _is_plugged_in(device: str, blocks: Path) -> bool:
    if not device.startswith("/dev/"):
        return False
    disk = (blocks / Path(device).name).resolve()
    if "usb" in str(disk):
        return True
    for folder in (disk, disk.parent):  # a partition lies inside its disk
        try:
            return (folder / "removable").read_text().strip() == "1"
        except OSError:
            continue
    return False


def _unescaped(point: str) -> str:
    r"""Return a mount point as it is: a space is written \040 in the table."""
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), point)
