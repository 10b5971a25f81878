import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { type ExportNote, exportContent } from "@/lib/content/server/export-content";
import { pool } from "@/lib/db/pool";

const isDry = process.argv.includes("--dry-run");

const WORDS: Readonly<Record<ExportNote["do"], string>> = {
  write: "changed here, written",
  add: "not in content/, added at the end of its chapter",
  remove: "retired here, removed",
  "left-to-import": "left alone: changed in content/; npm run content:import takes it",
  "left-waiting": "left alone: changed here and in content/; decide about the draft first",
};

async function main(): Promise<void> {
  const connections = pool(); // throws a sentence of its own when the settings are incomplete
  try {
    const { files, notes } = await exportContent();
    if (!isDry)
      for (const [path, text] of files) {
        mkdirSync(dirname(path), { recursive: true });
        if (text === null) rmSync(path, { force: true });
        else writeFileSync(path, text);
      }
    for (const note of notes)
      console.log(`${note.id}: ${note.problem ? `not written: ${note.problem}` : WORDS[note.do]}`);
    for (const path of files.keys()) console.log(path);
    console.log(`content: ${files.size} files ${isDry ? "would change; nothing was written" : "changed"}`);
    if (files.size > 0 && !isDry) console.log("Look at git diff, run npm run content:check, and commit.");
    if (notes.some(({ problem }) => problem)) process.exitCode = 1;
  } finally {
    await connections.end();
  }
}

main().catch((error: unknown) => {
  console.error(`The export failed; content/ is as it was. ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
