#!/bin/sh
# A running Virtuoso; its DirsAllowed must have the data folder: DBA_PASSWORD=... virtuoso.sh HOST:PORT
# It takes no file a second time, so it is told to forget those of a bundle that stood here before. What fails it only
# notes: at the end it is asked how many shards it has loaded, and why not the others.
set -eu
data=$(cd "$(dirname "$0")/../data" && pwd)
set -- "$1" "$data"/part-*.nq.gz
isql=$(command -v isql-vt || command -v isql)
said=$("$isql" "$1" dba "${DBA_PASSWORD:?}" VERBOSE=OFF BANNER=OFF PROMPT=OFF ERRORS=STDOUT exec="
delete from DB.DBA.LOAD_LIST where ll_file like '$data/part-%';
ld_dir('$data', 'part-*.nq.gz', 'urn:mithaq:default');
rdf_loader_run();
checkpoint;
select ll_file, ll_error from DB.DBA.LOAD_LIST where ll_file like '$data/part-%' and ll_error is not null;
select 'shards loaded:', count(*) from DB.DBA.LOAD_LIST where ll_file like '$data/part-%' and ll_state = 2 and ll_error is null;") || {
    printf '%s\n' "$said" >&2
    exit 1
}
printf '%s\n' "$said"
printf '%s\n' "$said" | grep -Eq "^shards loaded: +$(($# - 1)) *\$"
