import { pool } from "@/lib/db/pool";
import { backfillPoints } from "@/lib/points/server/backfill-points";

async function main(): Promise<void> {
  const connections = pool(); // throws a sentence of its own when the settings are incomplete
  try {
    const added = await backfillPoints(new Date(), (done) => {
      if (done % 1_000 === 0) console.log(`${done} accounts`);
    });
    console.log(`points: ${added} entries added to the ledger`);
  } finally {
    await connections.end();
  }
}

main().catch((error: unknown) => {
  console.error(
    `It was broken off, and can be run again: what was given stays. ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exitCode = 1;
});
