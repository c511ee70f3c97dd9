#!/bin/bash
# deploy/k8s/apply.sh OVERLAY: migrate first, then roll out. Stops at the first step that fails, so
# that no pod of a release ever meets a schema older than itself.
set -euo pipefail
overlay="${1:?say which overlay, e.g. deploy/k8s/overlays/dev}"
patience="${PATIENCE:-15m}"
pods='app.kubernetes.io/component in (api,consumer,relay)'
manifests="$(mktemp)"
trap 'rm -f "$manifests"' EXIT

kubectl kustomize "$overlay" >"$manifests"
on_cluster() { kubectl --namespace rapport "$@"; }

# A Job cannot be changed: the last release's go, this one's are made anew.
on_cluster delete jobs --selector app.kubernetes.io/component=migrate --ignore-not-found --wait
on_cluster apply --filename "$manifests" --selector '!app.kubernetes.io/component'
on_cluster apply --filename "$manifests" --selector app.kubernetes.io/component=migrate
on_cluster wait job --selector app.kubernetes.io/component=migrate --for=condition=complete \
  --timeout="$patience" || {
  on_cluster logs --selector app.kubernetes.io/component=migrate --prefix --tail=20 >&2
  echo "a migration did not complete: nothing was rolled out" >&2
  exit 1
}
on_cluster apply --filename "$manifests" --selector "$pods"
on_cluster rollout status deployment --selector "$pods" --timeout="$patience"
