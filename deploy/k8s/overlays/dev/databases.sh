#!/bin/bash
# Runs once, in an empty server: a role and a database per service.
set -euo pipefail
for service in customer interaction valuation callcenter; do
  password="${service^^}_PASSWORD"
  psql --set=ON_ERROR_STOP=1 --set=service="$service" --set=password="${!password}" <<'SQL'
create role :"service" login password :'password';
create database :"service" owner :"service";
revoke connect on database :"service" from public;
SQL
done
