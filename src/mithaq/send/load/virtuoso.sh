#!/bin/sh
# A running Virtuoso; its DirsAllowed must have the data folder: DBA_PASSWORD=... virtuoso.sh HOST:PORT
# ld_dir and rdf_loader_run never fail the command, so what they note as an error is asked for at the end.
set -eu
data=$(cd "$(dirname "$0")/../data" && pwd)
isql=$(command -v isql-vt || command -v isql)
said=$("$isql" "$1" dba "${DBA_PASSWORD:?}" VERBOSE=OFF BANNER=OFF PROMPT=OFF ERRORS=STDOUT exec="
ld_dir('$data', 'part-*.nq.gz', 'urn:mithaq:default');
rdf_loader_run();
checkpoint;
select ll_file, ll_error from DB.DBA.LOAD_LIST where ll_error is not null;")
printf '%s\n' "$said"
case $said in *part-*|*Error*) exit 1 ;; esac
