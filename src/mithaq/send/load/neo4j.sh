#!/bin/sh
# Neo4j with the plug-in n10s, which reads files that are not compressed; the settings keep languages and all values:
# NEO4J_USERNAME=... NEO4J_PASSWORD=... neo4j.sh IMPORT_FOLDER [CYPHER_SHELL_OPTIONS]
set -eu
folder=$(cd "$1" && pwd); shift
{
    echo "CREATE CONSTRAINT n10s_unique_uri IF NOT EXISTS FOR (r:Resource) REQUIRE r.uri IS UNIQUE;"
    echo "CALL n10s.graphconfig.init({handleVocabUris: 'SHORTEN', handleMultival: 'ARRAY', keepLangTag: true, keepCustomDataTypes: true});"
    for shard in "$(dirname "$0")"/../data/part-*.nq.gz; do
        name=$(basename "$shard" .gz)
        gzip -dc "$shard" > "$folder/$name"
        echo "CALL n10s.experimental.quadrdf.import.fetch('file://$folder/$name', 'N-Quads');"
    done
} | cypher-shell "$@"
