#!/bin/sh
# Installs missing Debian packages: prints which ones, and asks for root only if there are any.
# usage: need.sh PACKAGE[=PROBE]...    PROBE shows that the package's purpose is met, wherever it comes from: a command,
# or a file (with wildcards). Without one, dpkg tells whether the package is installed.
set -eu

is_there() { # PACKAGE[=PROBE]
    case $1 in
    *=*/*) ls ${1#*=} >/dev/null 2>&1 ;; # unquoted: the shell expands the wildcards
    *=*) command -v "${1#*=}" >/dev/null ;;
    *) dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q 'ok installed' ;;
    esac
}

missing=
for need; do
    is_there "$need" || missing="$missing ${need%%=*}"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    echo "missing:$missing. Install them, on Debian as root by: apt-get install$missing" >&2
    exit 1
fi
echo "installing:$missing"
# Stages run side by side, and so may their installations. The list of packages is fetched once a day.
exec 9>/tmp/opentim-install.lock
flock 9
export DEBIAN_FRONTEND=noninteractive
[ -n "$(find /var/lib/apt/lists -name '*Packages*' -mtime -1 2>/dev/null | head -n 1)" ] || apt-get -q update
apt-get -q install -y --no-install-recommends $missing >/tmp/opentim-install.log 2>&1 || {
    apt-get -q update && apt-get -q install -y --no-install-recommends $missing
}
