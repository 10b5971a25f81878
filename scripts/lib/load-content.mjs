import { hashInputs } from "./build-app.mjs";
import { connect } from "./migrate.mjs";
import { root } from "./paths.mjs";
import { runScript } from "./run-script.mjs";
import { Stop, findComplaint, saysDiskFull } from "./stop.mjs";

/**
 * Brings content/ into the database, unless it was last loaded from just these files by just this code. Throws Stop in words.
 * @param {NodeJS.ProcessEnv & { DATABASE_URL: string }} environment
 * @param {{ note?: (text: string) => void }} [options]
 */
export async function loadContent(environment, { note = () => {} } = {}) {
  const fingerprint = hashInputs(root);
  if ((await readLoaded(environment.DATABASE_URL)) === fingerprint) return note("nothing changed");
  const { code, output } = await runScript("content-load.ts", environment, fingerprint);
  if (code === 0) return;
  if (saysDiskFull(output))
    throw new Stop("The disk is full; free some space and run the same command again, nothing is lost.");
  throw new Stop(`The content could not be loaded; the database is as it was before.\n\n${findComplaint(output)}`);
}

async function readLoaded(url) {
  const client = await connect(url);
  try {
    return (await client.query('SELECT fingerprint FROM "ContentLoad"')).rows[0]?.fingerprint;
  } finally {
    await client.end();
  }
}
