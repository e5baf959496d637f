#!/bin/bash
# Makes database superkoncis, and schema and roles of each service, as service-roles.sql says.
# Goes into /docker-entrypoint-initdb.d of the postgres image; may be run by hand against any server, again and again
# (PGHOST, PGPORT, PGUSER, PGPASSWORD as psql knows them).
#
#   SUPERKONCIS_SERVICES                          names, separated by spaces: "flags router decision"
#   SUPERKONCIS_<SERVICE>_<OWNER|APP|WORKER>_PASSWORD   for each of them
#   SUPERKONCIS_ROLES_SQL                         default /etc/superkoncis/service-roles.sql
set -euo pipefail

roles_sql=${SUPERKONCIS_ROLES_SQL:-/etc/superkoncis/service-roles.sql}
database=superkoncis

psql_quiet() {
  psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-${PGUSER:-postgres}}" --dbname "$@"
}

if [[ ! -r $roles_sql ]]; then
  echo "10-roles.sh: $roles_sql cannot be read: mount deploy/postgres/service-roles.sql there" >&2
  exit 1
fi

psql_quiet postgres <<SQL
SELECT 'CREATE DATABASE $database' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = '$database') \gexec
SQL

for service in ${SUPERKONCIS_SERVICES:?names the services: \"flags router decision\"}; do
  for kind in owner app worker; do
    variable=SUPERKONCIS_${service^^}_${kind^^}_PASSWORD
    if [[ -z ${!variable:-} ]]; then
      echo "10-roles.sh: set $variable to the password of role ${service}_$kind" >&2
      exit 1
    fi
  done
  # Passwords come from the environment, so that no process list shows them; the answers are of no interest.
  psql_quiet "$database" --set service="$service" --output /dev/null <<SQL
\getenv owner_password SUPERKONCIS_${service^^}_OWNER_PASSWORD
\getenv app_password SUPERKONCIS_${service^^}_APP_PASSWORD
\getenv worker_password SUPERKONCIS_${service^^}_WORKER_PASSWORD
\i $roles_sql
SQL
  echo "10-roles.sh: schema and roles of $service are ready"
done
