#!/bin/sh
# An index of QLever, which is then served: qlever.sh INDEX_BASENAME
set -eu
data=$(cd "$(dirname "$0")/../data" && pwd)
gzip -dc "$data"/part-*.nq.gz | IndexBuilderMain -i "$1" -F nq -f -
