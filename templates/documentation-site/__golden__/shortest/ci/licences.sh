#!/bin/sh
# Fails when a dependency has a licence that package.json does not allow.
set -eu
npm run licenses
