#!/usr/bin/env bash
# What pre-commit runs, with the files that are staged; options of check stand under `args`.
set -euo pipefail
exec npx --yes --package "${POSTMORTEM_PACKAGE:-postmortem-check@0.1.0}" -- postmortem check "$@"
