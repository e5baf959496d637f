-- Schema and roles of one service, in database superkoncis. Idempotent; run it again to change passwords.
-- Run by psql (deploy/postgres/10-roles.sh) and by PlatformDatabase, which knows nothing of psql but :'name'.
-- Variables: service, owner_password, app_password, worker_password (clear text or a SCRAM verifier).
--
--   <service>_owner   owns the schema; migrations run as this role
--   <service>_app     serves requests and events; row level security applies to it
--   <service>_worker  relay, jobs and sweeps; policies name it
--
-- app and worker get what a migration grants them on a table, and nothing here.
BEGIN;
SET LOCAL log_statement = 'none';
SET LOCAL log_min_duration_statement = -1;
SET LOCAL log_min_error_statement = 'panic';
SET LOCAL password_encryption = 'scram-sha-256';
SET LOCAL client_min_messages = 'warning';

-- Two that prepare at once would collide in the catalogue.
SELECT pg_advisory_xact_lock(hashtext('superkoncis.roles'));

-- A DO block takes no parameters; settings of this transaction carry them.
SELECT set_config('superkoncis.service', :'service', true) IS NOT NULL,
       set_config('superkoncis.owner_password', :'owner_password', true) IS NOT NULL,
       set_config('superkoncis.app_password', :'app_password', true) IS NOT NULL,
       set_config('superkoncis.worker_password', :'worker_password', true) IS NOT NULL;

DO $roles$
DECLARE
  service text := current_setting('superkoncis.service');
  kind text;
  role text;
BEGIN
  IF service !~ '^[a-z][a-z0-9_]{0,40}$' OR service = 'public' THEN
    RAISE EXCEPTION 'service name % must be lower-case letters, digits and _, at most 41', service;
  END IF;

  FOREACH kind IN ARRAY ARRAY['owner', 'app', 'worker'] LOOP
    role := service || '_' || kind;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role) THEN
      EXECUTE format('CREATE ROLE %I', role);
    END IF;
    EXECUTE format(
      'ALTER ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD %L',
      role, current_setting('superkoncis.' || kind || '_password'));
    EXECUTE format('ALTER ROLE %I SET search_path = %I', role, service);
  END LOOP;

  EXECUTE format('CREATE SCHEMA IF NOT EXISTS %I', service);
  EXECUTE format('ALTER SCHEMA %I OWNER TO %I', service, service || '_owner');
  EXECUTE format('REVOKE ALL ON SCHEMA %I FROM PUBLIC, %I, %I', service, service || '_app', service || '_worker');
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I, %I', service, service || '_app', service || '_worker');

  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I, %I, %I',
    current_database(), service || '_owner', service || '_app', service || '_worker');
  REVOKE ALL ON SCHEMA public FROM PUBLIC;
END
$roles$;
COMMIT;
