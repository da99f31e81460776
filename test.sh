#!/bin/sh
# Builds everything with warnings as errors and runs every test.
#   ./test.sh          all tests but those marked long
#   ./test.sh --long   all tests
# The last line is «N passed, N failed» (and «, N skipped» if any); the exit status agrees with it.
# A build that fails, or a run that breaks off, ends without that line and with a status other than zero.
set -u
cd "$(dirname "$0")" || exit 2

long=no
for argument in "$@"; do
  case "$argument" in
    --long) long=yes ;;
    *) echo "usage: ./test.sh [--long]" >&2; exit 2 ;;
  esac
done

DOTNET_NOLOGO=1
DOTNET_CLI_TELEMETRY_OPTOUT=1
DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
DOTNET_CLI_UI_LANGUAGE=en
export DOTNET_NOLOGO DOTNET_CLI_TELEMETRY_OPTOUT DOTNET_SKIP_FIRST_TIME_EXPERIENCE DOTNET_CLI_UI_LANGUAGE

# What the build needs and nobody but the machine's owner can choose.
dotnet --version >/dev/null 2>&1 || { echo "The .NET 10 SDK is needed: https://dotnet.microsoft.com/download" >&2; exit 2; }
command -v npm >/dev/null 2>&1 || { echo "Node.js with npm is needed: https://nodejs.org/en/download" >&2; exit 2; }

# What the tests need beside them: a Chromium for the journeys (Dashboard.Tests/Journeys/Support/Chromium.cs looks for the same names), LibreOffice with
# Impress and Writer and poppler's tools to draw made documents (Dashboard.Tests/Support/LibreOffice.cs).
has_chromium() {
  command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 || command -v google-chrome >/dev/null 2>&1
}

# A machine may have soffice without the parts that open slides and texts.
has_office() {
  command -v soffice >/dev/null 2>&1 || return 1
  office=$(dirname "$(readlink -f "$(command -v soffice)")")
  ls "$office"/libsdlo.* >/dev/null 2>&1 && ls "$office"/libswlo.* >/dev/null 2>&1
}

has_poppler() {
  command -v pdftotext >/dev/null 2>&1 && command -v pdftoppm >/dev/null 2>&1
}

missing=
has_chromium || missing="$missing chromium"
has_office || missing="$missing libreoffice-impress libreoffice-writer"
has_poppler || missing="$missing poppler-utils"
if [ -n "$missing" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "Installing$missing for the tests"
  mkdir -p artifacts
  # shellcheck disable=SC2086 # names of packages
  { DEBIAN_FRONTEND=noninteractive apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing; } \
    >artifacts/apt-get.log 2>&1 </dev/null || tail -n 20 artifacts/apt-get.log >&2
fi
has_chromium || { echo "Chromium is needed for the browser tests: apt-get install chromium (as root), or put chromium on the PATH" >&2; exit 2; }
has_office || { echo "LibreOffice with Impress and Writer is needed for the tests of made documents: apt-get install libreoffice-impress libreoffice-writer (as root), or put soffice on the PATH" >&2; exit 2; }
has_poppler || { echo "pdftotext and pdftoppm are needed for the tests of made documents: apt-get install poppler-utils (as root)" >&2; exit 2; }

echo "Building"
dotnet build Dashboard.sln -warnaserror -nologo -v quiet -clp:NoSummary || { echo "The build failed: no test was run" >&2; exit 1; }

results=artifacts/test-results
rm -rf "$results"
mkdir -p "$results"

echo "Testing"
if [ "$long" = yes ]; then
  dotnet test Dashboard.sln --no-build --nologo --results-directory "$results" --logger trx --logger "console;verbosity=minimal"
else
  dotnet test Dashboard.sln --no-build --nologo --results-directory "$results" --logger trx --logger "console;verbosity=minimal" --filter 'Category!=Long'
fi
status=$?

# One trx file a test assembly. A skipped test is counted in total and not in executed; whatever ran and did not pass has failed.
counts=$(find "$results" -name '*.trx' -exec cat {} + | tr '\n\r' '  ' | sed 's/<Counters /\n&/g' | awk '
  function number(name,   found) {
    if (!match($0, " " name "=\"[0-9]+\"")) { return 0 }
    found = substr($0, RSTART, RLENGTH)
    gsub(/[^0-9]/, "", found)
    return found + 0
  }
  /^<Counters / { total += number("total"); executed += number("executed"); passed += number("passed") }
  END { printf "%d %d %d", passed, executed - passed, total - executed }')

# shellcheck disable=SC2086 # three numbers
set -- $counts
passed=$1 failed=$2 skipped=$3

if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then
  echo "The test run broke off after $passed tests: see the output above" >&2
  exit 1
fi
if [ "$passed" -eq 0 ] && [ "$failed" -eq 0 ]; then
  echo "No test was found" >&2
  exit 1
fi

if [ "$skipped" -gt 0 ]; then
  echo "$passed passed, $failed failed, $skipped skipped"
else
  echo "$passed passed, $failed failed"
fi
[ "$failed" -eq 0 ]
