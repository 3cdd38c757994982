#!/bin/sh
# A new database of Stardog; literals stay as they are written: stardog.sh DATABASE
set -eu
data=$(cd "$(dirname "$0")/../data" && pwd)
exec stardog-admin db create -n "$1" -o index.literals.canonical=false -- "$data"/part-*.nq.gz
