#!/bin/sh
# A repository of RDF4J Server or GraphDB over HTTP: rdf4j.sh http://127.0.0.1:8080/rdf4j-server/repositories/ID [CURL_OPTIONS]
set -eu
url=$1; shift
for shard in "$(dirname "$0")"/../data/part-*.nq.gz; do
    gzip -dc "$shard" | curl --fail-with-body --silent --show-error "$@" -X POST -T - \
        -H 'Content-Type: text/x-nquads;charset=UTF-8' "$url/statements"
done
