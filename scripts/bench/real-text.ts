import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sampleText } from "@/lib/tokenizers/sample-text";

/** English that people wrote: the documents of installed packages, in the order of their paths. @param bytes about how many */
export function readEnglish(bytes: number): string {
  const parts: string[] = [];
  let size = 0;
  const paths = readdirSync("node_modules", { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".md"),
  );
  for (const path of paths.sort()) {
    if (size >= bytes) break;
    const text = readFileSync(join("node_modules", path), "utf8");
    parts.push(text);
    size += Buffer.byteLength(text);
  }
  return parts.join("\n");
}

/** Chinese that people wrote: the sentences of Monaco's two Chinese translations. */
export function readChinese(): string {
  return ["zh-cn", "zh-tw"]
    .flatMap((name) => [
      ...readFileSync(`node_modules/monaco-editor/esm/vs/nls/lang/${name}.js`, "utf8").matchAll(/"((?:[^"\\]|\\.)*)"/g),
    ])
    .map(([literal]) => JSON.parse(literal) as string) // a literal of JavaScript without escapes of its own
    .filter((sentence) => /\p{Script=Han}/u.test(sentence))
    .join("\n");
}

/** Two thirds English and one third Chinese, counted in bytes. */
export function readMixed(bytes: number): string {
  const chinese = `${readChinese()}\n${sampleText("zh", bytes / 9)}`;
  const rest = Math.max(0, bytes - Buffer.byteLength(chinese));
  return `${readEnglish(rest).slice(0, rest)}\n${chinese}`;
}
