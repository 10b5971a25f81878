import { pool } from "@/lib/db/pool";
import { rebuildScores } from "@/lib/points/server/rebuild-scores";

async function main(): Promise<void> {
  const connections = pool(); // throws a sentence of its own when the settings are incomplete
  try {
    const begun = performance.now();
    const { before, after } = await rebuildScores();
    const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
    const isEqual = before.sum === after.sum;
    console.log(
      `points: ${after.scores} scores made anew in ${seconds} s; ${isEqual ? "all were right" : "some were not"}`,
    );
  } finally {
    await connections.end();
  }
}

main().catch((error: unknown) => {
  console.error(`Nothing was changed. ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
