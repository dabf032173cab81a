#!/bin/sh
# What must hold before anything is merged. CI and people run the same.
set -eu
npm run lint
npm run --if-present typecheck
npm test
npm run --if-present build
