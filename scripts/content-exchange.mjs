import { withDatabase } from "./lib/with-database.mjs";
import { dataPaths } from "./lib/paths.mjs";
import { runAloud } from "./lib/run-script.mjs";
import { requireSecret } from "./lib/secret.mjs";
import { readSettings } from "./lib/settings.mjs";
import { fail, Stop } from "./lib/stop.mjs";

// `npm run content:export` and `npm run content:import`, each with `-- --dry-run`: content/ and the database, by the three-way rule.
try {
  const [direction, ...flags] = process.argv.slice(2);
  const unknown = flags.find((flag) => flag !== "--dry-run");
  if ((direction !== "import" && direction !== "export") || unknown)
    throw new Stop(
      `There is no such option (${unknown ?? direction}); write npm run content:export or content:import, perhaps with -- --dry-run.`,
    );
  const { databaseUrl, publicUrl } = readSettings();
  process.exitCode = await withDatabase(`npm run content:${direction}`, databaseUrl, (url) =>
    runAloud(
      `content-${direction}.ts`,
      {
        ...process.env,
        DATABASE_MIGRATION_URL: undefined,
        DATABASE_URL: url,
        PUBLIC_URL: publicUrl,
        WARMUP_SECRET: requireSecret(dataPaths().secret),
      },
      ...flags,
    ),
  );
} catch (error) {
  fail(error);
}
