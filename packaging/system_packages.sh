#!/bin/sh
# Finds the system libraries that Qt needs and this machine lacks.
#
#   packaging/system_packages.sh PYTHON [window] [virtual-screen] [folder-build] [compiler]
#
# Nothing missing: silent. Otherwise apt-get installs them (as root, or through
# sudo when it asks for no password), or they are listed. Non-zero only while
# something is missing that the program cannot start without.
#
# The libraries are those which `objdump -p` names in the Qt parts that we load:
# Core, Gui, Widgets, Svg, Pdf (which links Network), PrintSupport, and the
# offscreen and xcb platforms.
set -eu

PATH="$PATH:/usr/sbin:/sbin"
python=$1
shift

always='
libEGL.so.1 libegl1
libGL.so.1 libgl1
libX11.so.6 libx11-6
libxkbcommon.so.0 libxkbcommon0
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
libfreetype.so.6 libfreetype6
libglib-2.0.so.0 libglib2.0-0
libgthread-2.0.so.0 libglib2.0-0
libgssapi_krb5.so.2 libgssapi-krb5-2
libbrotlidec.so.1 libbrotli1
libzstd.so.1 libzstd1
libstdc++.so.6 libstdc++6
'
window='
libX11-xcb.so.1 libx11-xcb1
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-image.so.0 libxcb-image0
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-randr.so.0 libxcb-randr0
libxcb-render.so.0 libxcb-render0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0 libxcb-shape0
libxcb-shm.so.0 libxcb-shm0
libxcb-sync.so.1 libxcb-sync1
libxcb-util.so.1 libxcb-util1
libxcb-xfixes.so.0 libxcb-xfixes0
libxcb-xkb.so.1 libxcb-xkb1
'

# Without it packs are saved as PDF only.
printer='libcups.so.2 libcups2'

asked() { # WORD: was it among the arguments?
    case " $wishes " in *" $1 "*) return 0 ;; esac
    return 1
}

lacking() { # LIST: the packages of its libraries that the linker does not know
    printf '%s\n' "$1" | while read -r library package; do
        [ -n "$library" ] || continue
        case "$known" in *"$library "*) ;; *) echo "$package" ;; esac
    done
}

find_missing() { # sets $essential and $welcome
    known=$(ldconfig -p)
    essential=$(lacking "$always")
    welcome=$(lacking "$printer")
    if asked window; then
        essential="$essential $(lacking "$window")"
    else
        welcome="$welcome $(lacking "$window")"
    fi
    "$python" -c 'import ensurepip' 2>/dev/null ||
        essential="$essential $("$python" -c "$name_venv")"
    # Without one the tests of power cuts are skipped, and say so.
    if asked compiler && ! command -v cc >/dev/null; then
        welcome="$welcome gcc libc6-dev"
    fi
    if asked virtual-screen && ! command -v Xvfb >/dev/null; then
        essential="$essential xvfb"
    fi
    if asked folder-build; then
        command -v objdump >/dev/null || essential="$essential binutils"
        essential="$essential $("$python" -c "$name_libpython")"
    fi
    essential=$(tidy "$essential")
    welcome=$(tidy "$welcome")
}

tidy() { # LIST: one line, each package once
    printf '%s\n' "$1" | tr -s ' ' '\n' | sort -u | xargs
}

name_venv='import sys; print("python%d.%d-venv" % sys.version_info[:2])'
# PyInstaller carries Python along as a shared library.
name_libpython='
import ctypes, pathlib, sys, sysconfig
name = "libpython%d.%d" % sys.version_info[:2]
soname = name + ".so.1.0"
try:
    ctypes.CDLL(soname)
except OSError:
    if not (pathlib.Path(sysconfig.get_config_var("LIBDIR")) / soname).exists():
        print(name)
'

wishes="$*"
[ "$(uname -s)" = Linux ] || exit 0
command -v ldconfig >/dev/null || exit 0
find_missing
[ -n "$essential$welcome" ] || exit 0

root=
if [ "$(id -u)" -eq 0 ]; then
    root=env
elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    root="sudo env"
fi
if [ -n "$root" ] && command -v apt-get >/dev/null; then
    echo "Installing system packages: $(tidy "$essential $welcome")"
    install="$root DEBIAN_FRONTEND=noninteractive apt-get -qq -y"
    # A failure here is reported below, with what is still missing.
    $install update </dev/null >/dev/null || true
    # Apart: one unknown name fails a whole call.
    for packages in "$essential" "$welcome"; do
        [ -n "$packages" ] || continue
        # shellcheck disable=SC2086  # one word a package
        $install install --no-install-recommends $packages \
            </dev/null >/dev/null || true
    done
    find_missing
fi

[ -z "$welcome" ] ||
    echo "Without these packages there is no window, no printing or a test less: $welcome" >&2
[ -n "$essential" ] || exit 0
echo "These system packages are missing, and were not installed:" >&2
echo "    sudo apt-get install $essential" >&2
echo "(Other systems than Debian and Ubuntu name them a little differently.)" >&2
exit 1
