import { loadContent } from "@/lib/content/server/load-content";
import type { LoadNote } from "@/lib/content/plan-load";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";

const isDry = process.argv.includes("--dry-run");

const WORDS: Readonly<Record<LoadNote["did"], string>> = {
  created: "new, published",
  published: "changed in content/, published",
  drafted: "changed here and in content/: the files' version is a draft for review",
  retired: "gone from content/, retired",
  "brought-back": "back in content/, in use again",
  "left-to-export": "left alone: changed here; npm run content:export writes it",
  "left-waiting": "left alone: changed here and in content/; the files' version waits for a review",
  "left-retired": "left alone: retired here; npm run content:export takes it out",
  "left-changed": "left alone: gone from content/ but changed here; export writes it again, or retire it here",
};

async function main(): Promise<void> {
  const connections = pool(); // throws a sentence of its own when the settings are incomplete
  try {
    let said: readonly LoadNote[] = [];
    await loadContent({ now: new Date(), newId, isDry, onNotes: (notes) => (said = notes) });
    for (const { id, did } of said) console.log(`${id}: ${WORDS[did]}`);
    const changed = said.filter(({ did }) => !did.startsWith("left-")).length;
    console.log(
      `content: ${changed} items ${isDry ? "would change" : "changed"}, ${said.length - changed} left alone${isDry ? "; nothing was changed" : ""}`,
    );
  } finally {
    await connections.end();
  }
}

main().catch((error: unknown) => {
  console.error(
    `The import failed; the database is as it was. ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exitCode = 1;
});
