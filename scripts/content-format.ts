import { writeFileSync } from "node:fs";
import { formatContentFile } from "@/lib/content/format-content";
import { readContentFiles } from "@/lib/content/server/content-folder";
import { figures } from "@/lib/figures/figures.generated";
import { kinds } from "@/lib/items/kinds.generated";

// With --check, names the files that are not in canonical form and changes nothing.
const isCheck = process.argv.includes("--check");
let changed = 0;
let unreadable = 0;
for (const [path, text] of readContentFiles()) {
  try {
    const formatted = formatContentFile(path, text, { kinds, figures });
    if (formatted === undefined || formatted === text) continue;
    if (!isCheck) writeFileSync(path, formatted);
    console.log(isCheck ? `${path} is not in canonical form; run npm run content:format` : path);
    changed++;
  } catch (error) {
    console.error(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    unreadable++;
  }
}
console.log(
  `content: ${changed} files ${isCheck ? "to format" : "formatted"}${unreadable ? `, ${unreadable} unreadable` : ""}`,
);
process.exitCode = unreadable > 0 || (isCheck && changed > 0) ? 1 : 0;
