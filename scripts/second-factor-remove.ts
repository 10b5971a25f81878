import { pool } from "@/lib/db/pool";
import { removeByOperator } from "@/lib/second-factor/server/remove-by-operator";

/** Takes the second factor of the account with this address away, and says what came of it. */
async function main(): Promise<void> {
  try {
    const outcome = await removeByOperator(process.argv[2] ?? "", new Date());
    if (outcome === "removed") return console.log("Two-step verification is removed, and the person is told.");
    console.error(outcome === "unknown" ? "There is no account with this address." : "This account has none.");
    process.exitCode = 1;
  } finally {
    await pool().end();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
