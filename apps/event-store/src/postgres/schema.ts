import type { Client } from 'pg';
import { RefusedError } from '../refused-error.ts';

/** The newest layout that this code knows. */
export const schemaVersion = 1n;

/**
 * Appended to only: a trigger refuses any change, to a superuser too, and the owner has no right to it. No foreign keys,
 * and one index beside the position's: what an append costs does not grow with the log.
 */
const firstVersion = `
  CREATE TABLE eventlog.events (
    position    bigint  NOT NULL PRIMARY KEY,
    created     bigint  NOT NULL,
    revision    bigint  NOT NULL,
    stream_key  uuid    NOT NULL,
    event_id    uuid    NOT NULL,
    is_json     boolean NOT NULL,
    stream_name bytea   NOT NULL,
    event_type  bytea   NOT NULL,
    metadata    bytea   NOT NULL,
    data        bytea   NOT NULL,
    CONSTRAINT events_stream_revision UNIQUE (stream_key, revision)
  );
  ALTER TABLE eventlog.events
    ALTER COLUMN data SET STORAGE EXTERNAL,
    ALTER COLUMN metadata SET STORAGE EXTERNAL;
  CREATE FUNCTION eventlog.refuse_change() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'events are only ever added'; END $$;
  CREATE TRIGGER events_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON eventlog.events
    FOR EACH STATEMENT EXECUTE FUNCTION eventlog.refuse_change();
  REVOKE UPDATE, DELETE, TRUNCATE ON eventlog.events FROM CURRENT_USER;
  COMMENT ON COLUMN eventlog.events.position IS 'byte offset in the log, as in EventStoreDB';
  COMMENT ON COLUMN eventlog.events.created IS '.NET ticks (100 ns) since 1970';
  COMMENT ON COLUMN eventlog.events.stream_key IS 'first 16 bytes of SHA-256 of stream_name';
`;

/**
 * Makes the tables where they are missing. Run by the holder of the store's lock, so never twice at once.
 * @throws RefusedError when the database is of a newer version.
 */
export async function ensureSchema(client: Client): Promise<void> {
  await client.query(`
    CREATE SCHEMA IF NOT EXISTS eventlog;
    CREATE TABLE IF NOT EXISTS eventlog.schema_version (
      version    bigint      NOT NULL PRIMARY KEY,
      applied_at timestamptz NOT NULL DEFAULT now()
    );
  `);
  const { rows } = await client.query<{ version: string }>(
    'SELECT coalesce(max(version), 0) AS version FROM eventlog.schema_version',
  );
  const found = BigInt(rows[0]!.version);
  if (found > schemaVersion) {
    throw new RefusedError(
      `The event log's tables are of version ${found}, and this event store knows ${schemaVersion}: start the newer one.`,
    );
  }
  if (found === 0n) {
    await client.query(`BEGIN; ${firstVersion} INSERT INTO eventlog.schema_version (version) VALUES (1); COMMIT;`);
  }
}
