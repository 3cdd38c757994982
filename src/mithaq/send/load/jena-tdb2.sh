#!/bin/sh
# A new database of Apache Jena TDB2, which Fuseki serves: jena-tdb2.sh DATABASE_FOLDER
set -eu
data=$(cd "$(dirname "$0")/../data" && pwd)
exec tdb2.tdbloader --loader=parallel --loc "$1" "$data"/part-*.nq.gz
