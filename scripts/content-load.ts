import { newId } from "@/lib/core/ids";
import { loadContent } from "@/lib/content/server/load-content";
import { pool } from "@/lib/db/pool";

/** Given by the start (scripts/lib/load-content.mjs). */
const [fingerprint] = process.argv.slice(2);

async function main(): Promise<void> {
  const connections = pool(); // throws a sentence of its own when the settings are incomplete
  try {
    const counts = await loadContent({ now: new Date(), newId, fingerprint });
    const changes = Object.entries(counts).flatMap(([what, count]) => (count > 0 ? [`${what} ${count}`] : []));
    console.log(`content: ${changes.join(", ") || "nothing changed"}`);
  } finally {
    await connections.end();
  }
}

main().catch((error: unknown) => {
  console.error(
    `Loading content failed; the database is as it was. ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exitCode = 1;
});
