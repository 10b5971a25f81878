import { dataPaths } from "./lib/paths.mjs";
import { runAloud } from "./lib/run-script.mjs";
import { requireSecret } from "./lib/secret.mjs";
import { readSettings } from "./lib/settings.mjs";
import { fail, Stop } from "./lib/stop.mjs";
import { withDatabase } from "./lib/with-database.mjs";

// `npm run points:backfill` gives accounts the points of what they answered before there were points; `npm run points:rebuild` makes
// the scores of running seasons anew from the ledger, several times as quick where DATABASE_MIGRATION_URL names the tables' owner.
try {
  const [what, ...rest] = process.argv.slice(2);
  if ((what !== "backfill" && what !== "rebuild") || rest.length > 0)
    throw new Stop("There is no such option; write npm run points:backfill or npm run points:rebuild.");
  const { databaseUrl, publicUrl } = readSettings();
  process.exitCode = await withDatabase(`npm run points:${what}`, databaseUrl, (url) =>
    runAloud(`points-${what}.ts`, {
      ...process.env,
      DATABASE_MIGRATION_URL: undefined,
      DATABASE_URL: (what === "rebuild" && process.env.DATABASE_MIGRATION_URL) || url,
      PUBLIC_URL: publicUrl,
      WARMUP_SECRET: requireSecret(dataPaths().secret),
    }),
  );
} catch (error) {
  fail(error);
}
