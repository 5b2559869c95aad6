# shellcheck shell=bash
# shellcheck disable=SC2034  # the lists are read by the scripts that source this one
# Sourced by run and test: system packages, the virtual environment, the locked Python packages.
# Every step asks first whether it is needed, so that a second call costs a fraction of a second.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Libraries that Qt loads (shared-mime-info brings GLib, whose own name differs between releases), the
# virtual screen for machines without a display, and a font.
SYSTEM_PACKAGES=(
  python3-venv shared-mime-info libegl1 libgl1 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1 libxcb-cursor0
  libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0
  libxcb-xinerama0 libxcb-xkb1 xvfb xauth fonts-dejavu-core
)
# The independent readers of exported files, a tracer of what a process opens, and a desktop to drive:
# a window manager, a pointer with keys, and a message bus.
TEST_PACKAGES=(
  mount strace tesseract-ocr pngcheck libimage-exiftool-perl openbox xdotool x11-utils
  x11-xserver-utils dbus-daemon
)
# Fonts of the scripts that the benchmark writes in.
BENCHMARK_PACKAGES=(
  fontconfig fonts-dejavu-core fonts-liberation fonts-noto-core fonts-noto-ui-core fonts-noto-cjk
  fonts-freefont-ttf fonts-roboto-unhinted fonts-open-sans fonts-tlwg-garuda-ttf
  fonts-tlwg-purisa-ttf fonts-hosny-amiri fonts-lohit-deva fonts-nanum fonts-ipafont-gothic
  fonts-wqy-microhei fonts-comic-neue fonts-texgyre
)

say() { printf '%s\n' "$*" >&2; }

install_system_packages() {
  command -v apt-get >/dev/null && command -v dpkg-query >/dev/null || return 0
  local missing=() package
  for package in "$@"; do
    case $(dpkg-query -W -f='${Status}' "$package" 2>/dev/null) in
      "install ok installed") ;;
      *) missing+=("$package") ;;
    esac
  done
  ((${#missing[@]})) || return 0
  local as_root=()
  if [[ $(id -u) != 0 ]]; then
    if sudo -n true 2>/dev/null; then
      as_root=(sudo -n)
    else
      say "Some system packages are missing; install them with this line, then start again:"
      say "  sudo apt-get install --yes --no-install-recommends ${missing[*]}"
      exit 2
    fi
  fi
  say "Installing ${#missing[@]} system packages ..."
  local log
  log=$(mktemp)
  if ! { "${as_root[@]}" apt-get update &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --yes \
      --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    rm -f "$log"
    say "apt-get could not install: ${missing[*]}"
    exit 2
  fi
  rm -f "$log"
}

find_python() {
  local candidate
  for candidate in python3 python3.13 python3.12 python3.11; do
    if "$candidate" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' \
      2>/dev/null; then
      printf '%s' "$candidate"
      return
    fi
  done
  say "Lead Apron needs Python 3.11 or newer with its venv module; install it, then start again."
  exit 2
}

# install_python_packages LOCK: the stamp names the lock, the project file and this folder, because
# the project is installed in place.
install_python_packages() {
  local lock=$1 stamp wanted
  stamp=.venv/.installed-$(basename "$lock" .lock)
  wanted=$({ pwd && cat "$lock" pyproject.toml; } | sha256sum)
  [[ -x .venv/bin/python && -f $stamp && $(<"$stamp") == "$wanted" ]] && return
  if [[ ! -x .venv/bin/python ]]; then
    local python
    python=$(find_python)
    "$python" -m venv --clear .venv
  fi
  say "Installing the locked Python packages into .venv ..."
  rm -f .venv/.installed-*
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps \
    --require-hashes --only-binary :all: -r "$lock"
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps \
    --no-build-isolation --editable .
  printf '%s\n' "$wanted" >"$stamp"
}
