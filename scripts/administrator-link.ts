import { offerAdministration } from "@/lib/auth/server/offer-administration";
import { pool } from "@/lib/db/pool";

/** Prints how to become the first administrator; nothing where there is one. */
async function main(): Promise<void> {
  try {
    const url = await offerAdministration(new Date());
    if (url)
      console.log(
        `\nNobody administers this site yet. Whoever opens this address first may, once, within 24 hours:\n${url}`,
      );
  } finally {
    await pool().end();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
