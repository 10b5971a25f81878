import { dataPaths } from "./lib/paths.mjs";
import { runAloud } from "./lib/run-script.mjs";
import { requireSecret } from "./lib/secret.mjs";
import { readSettings } from "./lib/settings.mjs";
import { fail, Stop } from "./lib/stop.mjs";
import { withDatabase } from "./lib/with-database.mjs";

// `npm run second-factor:remove -- ada@example.com` takes two-step verification away from an account, where no administrator can:
// the only one lost his phone and recovery codes, or WARMUP_SECRET was lost.
try {
  const [email, ...rest] = process.argv.slice(2);
  if (!email || rest.length > 0)
    throw new Stop("Name the account by its address: npm run second-factor:remove -- ada@example.com");
  const { databaseUrl, publicUrl } = readSettings();
  process.exitCode = await withDatabase("npm run second-factor:remove", databaseUrl, (url) =>
    runAloud(
      "second-factor-remove.ts",
      {
        ...process.env,
        DATABASE_MIGRATION_URL: undefined,
        DATABASE_URL: url,
        PUBLIC_URL: publicUrl,
        WARMUP_SECRET: requireSecret(dataPaths().secret),
      },
      email,
    ),
  );
} catch (error) {
  fail(error);
}
