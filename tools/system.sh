# What `run` and `check` need of the machine before there is a Python environment.
# Sourced, by bash 3.2 too (macOS). Words for a person go to standard error.

# Libraries that Qt loads and a bare Debian or Ubuntu lacks: its name for the loader, the package.
qt_libraries='
libEGL.so.1                 libegl1
libGL.so.1                  libgl1
libdbus-1.so.3              libdbus-1-3
libfontconfig.so.1          libfontconfig1
libfreetype.so.6            libfreetype6
libglib-2.0.so.0            libglib2.0-0
libxkbcommon.so.0           libxkbcommon0
'
screen_libraries='
libX11-xcb.so.1             libx11-xcb1
libxkbcommon-x11.so.0       libxkbcommon-x11-0
libxcb-cursor.so.0          libxcb-cursor0
libxcb-icccm.so.4           libxcb-icccm4
libxcb-image.so.0           libxcb-image0
libxcb-keysyms.so.1         libxcb-keysyms1
libxcb-randr.so.0           libxcb-randr0
libxcb-render-util.so.0     libxcb-render-util0
libxcb-shape.so.0           libxcb-shape0
libxcb-sync.so.1            libxcb-sync1
libxcb-xfixes.so.0          libxcb-xfixes0
libxcb-xkb.so.1             libxcb-xkb1
libwayland-cursor.so.0      libwayland-cursor0
libwayland-egl.so.1         libwayland-egl1
'

say() {
    printf '%s\n' "$*" >&2
}

# Print a Python from 3.11 on that can make environments; fail where there is none.
find_python() {
    local name
    for name in python3 python3.13 python3.12 python3.11 python; do
        if "$name" -I -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' \
            >/dev/null 2>&1; then
            command -v "$name"
            return 0
        fi
    done
    return 1
}

# Print the packages of those of the named libraries that the loader does not find.
missing_libraries() {
    local loader known library package
    [ "$(uname -s)" = Linux ] || return 0
    loader=$(PATH="$PATH:/usr/sbin:/sbin" command -v ldconfig) || return 0
    known=$("$loader" -p 2>/dev/null) || return 0
    while read -r library package; do
        case "$library" in
            '' | \#*) continue ;;
        esac
        case "$known" in
            *"$library "*) ;;
            *) printf '%s\n' "$package" ;;
        esac
    done
}

# Install these Debian packages, as root or with sudo; where that cannot be, say which are missing.
install_packages() {
    local as_root='' wanted="$*" words
    if ! command -v apt-get >/dev/null 2>&1; then
        say "This machine lacks: $wanted (Debian's names); please install them and start again."
        return 1
    fi
    if [ "$(id -u)" != 0 ]; then
        as_root='sudo'
        [ -t 0 ] || as_root='sudo -n'
        if ! command -v sudo >/dev/null 2>&1 || ! $as_root true; then
            say "This machine lacks: $wanted; please have them installed with" \
                "“apt-get install $wanted” and start again."
            return 1
        fi
    fi
    say "Installing what this machine lacks: $wanted."
    if ! words=$({ $as_root apt-get -qq update; apt_install "$as_root" "$@"; } 2>&1 </dev/null); then
        say "$words"
        say "These packages could not be installed: $wanted; apt-get's own words stand above."
        return 1
    fi
}

apt_install() {
    local as_root="$1" package
    shift
    # Since 2024 some libraries bear t64 in their package's name.
    for package in "$@"; do
        shift
        if apt-cache show "${package}t64" >/dev/null 2>&1; then
            package="${package}t64"
        fi
        set -- "$@" "$package"
    done
    $as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get -qq install --yes --no-install-recommends "$@"
}

# Print the packages of a Python new enough: the system's own, or where that is older a later one.
python_packages() {
    local version
    if command -v python3 >/dev/null 2>&1 && ! python3 -c \
        'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        for version in 3.13 3.12 3.11; do
            if apt-cache show "python$version-venv" >/dev/null 2>&1; then
                echo "python$version python$version-venv"
                return
            fi
        done
    fi
    echo 'python3 python3-venv'
}

# Set `python` to a Python the environment can be made with; install what that needs and the
# libraries in the lists given.
prepare() {
    local packages
    packages=$(printf '%s\n' "$@" | missing_libraries) || return 1
    if ! python=$(find_python); then
        if command -v apt-get >/dev/null 2>&1; then
            packages="$(python_packages) $packages"
        else
            say 'Python 3.11 or later is needed; please install it from python.org and start again.'
            return 1
        fi
    fi
    if [ -n "$packages" ]; then
        # shellcheck disable=SC2086  # one word a package
        install_packages $packages || return 1
        if ! python=$(find_python); then
            say 'Python 3.11 or later is needed; this system offers only an older one.'
            return 1
        fi
    fi
}
