#!/bin/sh
# A namespace of Blazegraph in quads mode: blazegraph.sh http://127.0.0.1:9999/blazegraph/namespace/NAME [CURL_OPTIONS]
set -eu
url=$1; shift
for shard in "$(dirname "$0")"/../data/part-*.nq.gz; do
    gzip -dc "$shard" | curl --fail-with-body --silent --show-error "$@" -X POST -T - \
        -H 'Content-Type: text/x-nquads;charset=UTF-8' "$url/sparql"
done
