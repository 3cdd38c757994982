#!/bin/sh
# Amazon Neptune's bulk loader, from a bucket that it may read:
# neptune.sh s3://BUCKET/FOLDER https://CLUSTER:8182 IAM_ROLE_ARN REGION [CURL_OPTIONS]
set -eu
bucket=$1; cluster=$2; role=$3; region=$4; shift 4
aws s3 cp --recursive "$(dirname "$0")/../data" "$bucket" --exclude '*' --include 'part-*.nq.gz'
exec curl --fail-with-body --silent --show-error "$@" -X POST -H 'Content-Type: application/json' "$cluster/loader" -d "{
  \"source\": \"$bucket\", \"format\": \"nquads\", \"iamRoleArn\": \"$role\", \"region\": \"$region\",
  \"failOnError\": \"TRUE\", \"parallelism\": \"OVERSUBSCRIBE\"}"
