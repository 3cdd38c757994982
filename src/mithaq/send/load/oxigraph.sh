#!/bin/sh
# A new Oxigraph store: oxigraph.sh STORE_FOLDER
set -eu
data=$(cd "$(dirname "$0")/../data" && pwd)
exec oxigraph load --location "$1" --file "$data"/part-*.nq.gz
