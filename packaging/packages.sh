#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Skein authors
# SPDX-License-Identifier: Apache-2.0
#
# The one list of the Debian 12 packages that Skein needs, by what needs them. A new dependency is added here and
# nowhere else.
#
#   packaging/packages.sh build client server tests lint    installs what is missing of these groups
#   packaging/packages.sh --list client                     prints a group
#
# Scripts source this file and call `install_packages GROUP...`.

# To compile everything, tests included.
packages_build=(
    build-essential cmake ninja-build ccache mold pkg-config git ca-certificates python3
    qt6-base-dev qt6-websockets-dev qt6-declarative-dev qt6-declarative-dev-tools
    qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-svg-dev
    libsodium-dev libssl-dev libcurl4-openssl-dev libtomlplusplus-dev qcoro-qt6-dev
    unicode-data unicode-cldr-core # emoji names, the tables of the tokenizer, the readings of Chinese characters
)

# To run the client: plugins and QML modules that no library pulls in.
packages_client=(
    libqt6svg6 libqt6sql6-sqlite qt6-image-formats-plugins libgl1-mesa-dri dbus
    fonts-noto-core fonts-noto-cjk fonts-noto-color-emoji
    qml6-module-qtcore qml6-module-qtqml qml6-module-qtqml-models qml6-module-qtqml-workerscript
    qml6-module-qtquick qml6-module-qtquick-controls qml6-module-qtquick-dialogs qml6-module-qtquick-layouts
    qml6-module-qtquick-shapes qml6-module-qtquick-templates qml6-module-qtquick-window
    qml6-module-qt-labs-folderlistmodel qml6-module-qt-labs-platform qml6-module-qt-labs-qmlmodels
    qml6-module-qt-labs-settings
)

# To run the server.
packages_server=(
    libqt6sql6-sqlite libqt6sql6-mysql qt6-image-formats-plugins libcurl4 ca-certificates
)

# To run the tests.
packages_tests=(
    libsqlite3-dev mariadb-server mariadb-client
    python3-aiosmtpd
    qml6-module-qttest
    xvfb xauth xdotool x11-utils imagemagick
)

# For the preset `lint`.
packages_lint=(
    clang-tidy-19 clang-format # the default version 14 does not understand the ranges of the standard library here
)

# For the preset `fuzz`. Without it the suite still replays the corpus.
packages_fuzz=(
    clang-19 libclang-rt-19-dev
)

# The packages of the groups, each once.
packages_of() { # group...
    local group list
    for group in "$@"; do
        declare -p "packages_$group" >/dev/null 2>&1 || { echo "There is no package group '$group'." >&2; return 1; }
        list="packages_$group[@]"
        printf '%s\n' "${!list}"
    done | sort -u
}

# Those of the named packages that are not installed.
missing_of() { # package...
    local installed
    # A name that dpkg does not know only makes the status non-zero.
    installed=$(dpkg-query --show --showformat='${db:Status-Status} ${Package}\n' "$@" 2>/dev/null \
        | sed -n 's/^installed //p' | LC_ALL=C sort -u) || true
    LC_ALL=C comm -23 <(printf '%s\n' "$@" | LC_ALL=C sort -u) <(printf '%s\n' "$installed")
}

as_root() { # command...
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

apt_get() { # arguments...
    # The variable is set behind sudo, which would drop it; another apt may hold the lock for a while.
    as_root env DEBIAN_FRONTEND=noninteractive apt-get --quiet --option DPkg::Lock::Timeout=300 \
        --option Acquire::Retries=3 "$@" </dev/null
}

# Installs what is missing of the groups; says and does nothing when nothing is.
install_packages() { # group...
    local wanted missing
    if ! command -v dpkg-query >/dev/null; then
        echo "Skein's scripts know Debian 12 and its relatives; install the packages of packaging/packages.sh by hand." >&2
        return 1
    fi
    wanted=$(packages_of "$@") || return 1
    # Package names have no blanks.
    # shellcheck disable=SC2086
    mapfile -t missing < <(missing_of $wanted)
    if [ ${#missing[@]} -eq 0 ]; then
        return 0
    fi
    echo "Installing ${#missing[@]} missing packages: ${missing[*]}"
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        echo "Installing packages needs root: install sudo, or run as root: apt-get install ${missing[*]}" >&2
        return 1
    fi
    if ! apt_get update; then
        echo "The package lists could not be fetched: check the network and /etc/apt/sources.list." >&2
        return 1
    fi
    if ! apt_get install --yes --no-install-recommends "${missing[@]}"; then
        echo "apt-get could not install the packages above; its message says why." >&2
        return 1
    fi
}

if [ "${BASH_SOURCE[0]}" = "$0" ]; then
    case ${1:-} in
        '' | -h | --help) sed -n '5,11s/^# \{0,1\}//p' "$0" ;;
        --list) packages_of "${@:2}" ;;
        *) install_packages "$@" ;;
    esac
fi
