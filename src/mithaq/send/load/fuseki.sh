#!/bin/sh
# A running Fuseki; a whole data set is posted: fuseki.sh http://127.0.0.1:3030/DATASET [CURL_OPTIONS]
set -eu
url=$1; shift
for shard in "$(dirname "$0")"/../data/part-*.nq.gz; do
    gzip -dc "$shard" | curl --fail-with-body --silent --show-error "$@" -X POST -T - \
        -H 'Content-Type: application/n-quads' "$url/data"
done
