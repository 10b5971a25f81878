import { describeNewestBackup } from "./backups.mjs";
import { backUpStopped } from "./backup-database.mjs";
import { findObstacle, migrate, readHistory } from "./migrate.mjs";
import { showPath } from "./paths.mjs";
import { grantRuntimeRights, readRuntimeRole, runtimeRole } from "./runtime-role.mjs";
import { startPostgres } from "./postgres.mjs";
import { Stop } from "./stop.mjs";

/**
 * Starts the bundled database (unless another one is given) and brings it to the newest migration, after a backup when
 * there is something to lose.
 * @param {{ paths: ReturnType<import("./paths.mjs").dataPaths>, databaseUrl: string | undefined, migrationUrl?: string | undefined, progress: ReturnType<import("./progress.mjs").showProgress>, onServer?: (server: Awaited<ReturnType<typeof startPostgres>> | undefined) => void, checkpoint?: () => void }} options
 *   onServer hears of the server that must be stopped at the end; checkpoint throws when the work is to be given up.
 * @returns {Promise<string>} the database's address, for the role as which the application works
 */
export async function prepareDatabase({
  paths,
  databaseUrl,
  migrationUrl = process.env.DATABASE_MIGRATION_URL || undefined,
  progress,
  onServer = () => {},
  checkpoint = () => {},
}) {
  if (databaseUrl) {
    const role = migrationUrl ? readRuntimeRole(databaseUrl, migrationUrl) : undefined;
    const ownerUrl = migrationUrl ?? databaseUrl;
    await progress.step("migrations", async (note) =>
      note(describe(await migrate(ownerUrl, { wayBack: "the way back is your own backup of this database" }))),
    );
    if (role) await progress.step("rights", () => grantRuntimeRights(ownerUrl, role));
    return databaseUrl;
  }
  const start = async (note) => {
    const server = await startPostgres({ dataDir: paths.dataDir });
    onServer(server);
    if (server.isNew) note("new");
    return server;
  };
  let server = await progress.step("database", start);
  checkpoint();
  const history = await readHistory(server.url);
  const obstacle = findObstacle(history);
  if (obstacle) throw new Stop(`${obstacle}; ${describeNewestBackup(paths.backups)}.`);
  if (history.pending.length > 0 && !history.isNew) {
    await progress.step("backup before migrations", async (note) => {
      await server.stop();
      onServer(undefined);
      const archive = await backUpStopped(paths, { lastMigration: history.last, before: history.pending[0] });
      note(showPath(archive));
    });
    server = await progress.step("database", start);
  }
  checkpoint();
  await progress.step("migrations", async (note) =>
    note(describe(await migrate(server.url, { wayBack: describeNewestBackup(paths.backups) }))),
  );
  await grantRuntimeRights(server.url, runtimeRole);
  return server.runtimeUrl;
}

const describe = (applied) => (applied.length === 0 ? "none to apply" : `${applied.join(", ")} applied`);
