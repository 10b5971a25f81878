import { createHash } from "node:crypto";
import { connect } from "./migrate.mjs";
import { Stop } from "./stop.mjs";

/** The role as which the application works with the bundled database: it owns no table and only ever adds to the audit log and the ledger of points. */
export const runtimeRole = "warmup_app";

/** Its password, made from that of the roles above it, so that it leads back to none of them. */
export const runtimePassword = (password) =>
  createHash("sha256").update(`${runtimeRole}/${password}`).digest("base64url");

/**
 * Gives the application's role its rights on every table that there is by now: all that it needs, and on audit events, points and
 * the list of migrations no more than to read, and to add events. Harmless when given again.
 * @param {string} ownerUrl of a role that may grant them
 * @param {string} role
 */
export async function grantRuntimeRights(ownerUrl, role) {
  const client = await connect(ownerUrl);
  const name = client.escapeIdentifier(role);
  // Queues of jobs lie in a schema of their own.
  const schemas = ["public", "pgboss"];
  const rights = (schema) => `
      GRANT USAGE ON SCHEMA ${schema} TO ${name};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${name};
      GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${schema} TO ${name};`;
  try {
    const { rows: there } = await client.query("SELECT nspname FROM pg_namespace WHERE nspname = ANY($1)", [schemas]);
    await client.query(`
      BEGIN;${there.map(({ nspname }) => rights(nspname)).join("")}
      REVOKE UPDATE, DELETE ON "AuditEvent", "PointEvent" FROM ${name};
      REVOKE INSERT, UPDATE, DELETE ON "_prisma_migrations" FROM ${name};
      COMMIT;`);
    const { rows } = await client.query("SELECT current_setting('server_version_num')::int >= 170000 AS can");
    // Loading brings the statistics of the search index up to date; before PostgreSQL 17 that is left to autovacuum.
    if (rows[0].can) await client.query(`GRANT MAINTAIN ON "SearchEntry" TO ${name}`);
  } finally {
    await client.end();
  }
}

/**
 * The role of DATABASE_URL where DATABASE_MIGRATION_URL names another one as the owner of the tables.
 * @param {string} databaseUrl
 * @param {string} migrationUrl
 */
export function readRuntimeRole(databaseUrl, migrationUrl) {
  const roleOf = (url) => decodeURIComponent(new URL(url).username);
  const placeOf = (url) => `${new URL(url).host}${new URL(url).pathname}`;
  if (placeOf(databaseUrl) !== placeOf(migrationUrl))
    throw new Stop(
      "DATABASE_URL and DATABASE_MIGRATION_URL name different databases; set both to the same host and name, each with its own role.",
    );
  if (roleOf(databaseUrl) === roleOf(migrationUrl))
    throw new Stop(
      "DATABASE_URL and DATABASE_MIGRATION_URL name the same role; give the server a role of its own, or leave DATABASE_MIGRATION_URL out.",
    );
  return roleOf(databaseUrl);
}
