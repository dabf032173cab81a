#!/bin/sh
# Installs dependencies: those of the lockfile, once it is committed.
set -eu
if [ -f package-lock.json ]; then
  npm ci --no-audit --no-fund
else
  echo 'There is no package-lock.json yet. Commit the one that `npm install` writes.' >&2
  npm install --no-audit --no-fund
fi
