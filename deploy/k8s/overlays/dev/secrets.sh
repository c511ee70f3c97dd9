#!/bin/bash
# Draws what the dev overlay refers to, once: passwords, keys, and the local issuer's public key.
# What exists stays as it is; a lost MASTER_KEY would make sealed data unreadable.
set -euo pipefail
namespace=rapport
jwks="${1:-.run/8000/keys/jwks.json}"
[ -r "$jwks" ] || { echo "no issuer key at $jwks: run 'make up' once, or name the file" >&2; exit 1; }

kubectl get namespace "$namespace" >/dev/null 2>&1 || kubectl create namespace "$namespace"
drawn() { head -c 32 /dev/urandom | base64; }
keep() { # kind name arguments...: create it unless it is there
  kubectl -n "$namespace" get "${1%% *}" "$2" >/dev/null 2>&1 && return
  # shellcheck disable=SC2086 # "secret generic" is two words
  kubectl -n "$namespace" create $1 "$2" "${@:3}"
}

keep "secret generic" postgres-superuser --from-literal=password="$(drawn)"
for service in customer interaction valuation callcenter; do
  password="$(drawn | tr -d '/+=')"
  keep "secret generic" "$service-db-app" --from-literal=password="$password" \
    --from-literal=uri="postgresql://$service:$password@postgres:5432/$service"
  keep "secret generic" "$service-keys" --from-literal=MASTER_KEY="$(drawn)" \
    --from-literal=TOKEN_SECRET="$(drawn)"
done
keep configmap issuer-jwks --from-file=jwks.json="$jwks"
