import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { compressFolder } from "../front/compress.mjs";
import { installPackages } from "../lib/install.mjs";
import { root } from "../lib/paths.mjs";
import { run } from "../lib/process.mjs";
import { toPlainMarkdown } from "./plain-lesson.mjs";

const FOLDER = join(root, "tests", "bench", "peers");
const PEERS = [
  {
    name: "Starlight",
    command: ["astro", "astro.js"],
    address: (locale) => `/${locale}/lora/`,
    toPage: (title, text) => `---\ntitle: ${JSON.stringify(title)}\n---\n\n${text}`,
  },
  {
    name: "VitePress",
    command: ["vitepress", "bin", "vitepress.js"],
    address: (locale) => `/${locale}/lora.html`,
    toPage: (title, text) => `# ${title}\n\n${text}`,
  },
];

/**
 * Builds and serves the text of the LoRA lesson under each documentation theme that people might use instead.
 * @param {readonly string[]} locales
 * @param {(name: string, args: () => string[]) => Promise<string>} startScript
 * @returns {Promise<{ name: string, locale: string, url: string }[]>}
 */
export async function servePeers(locales, startScript) {
  const pages = [];
  for (const { name, command, address, toPage } of PEERS) {
    process.stderr.write(`building ${name}\n`);
    const folder = join(FOLDER, name.toLowerCase());
    await installPackages(folder, () => {});
    for (const locale of locales) {
      const docs = join(folder, "src", "content", "docs", locale);
      mkdirSync(docs, { recursive: true });
      writeFileSync(join(docs, "lora.md"), toPage(titleOf(locale), readLesson(locale)));
    }
    const env = { ...process.env, NODE_ENV: "production", ASTRO_TELEMETRY_DISABLED: "1" };
    const args = [join(folder, "node_modules", ...command), "build"];
    const { code, output } = await run(process.execPath, args, { cwd: folder, env });
    if (code !== 0) throw new Error(`${name} could not be built.\n${output}`);
    const built = join(folder, "dist");
    await compressFolder(built);
    const url = await startScript(name, () => [join(FOLDER, "server.mjs"), built]);
    pages.push(...locales.map((locale) => ({ name, locale, url: `${url}${address(locale)}` })));
  }
  return pages;
}

const readContent = (...path) => readFileSync(join(root, "content", ...path), "utf8");
const readLesson = (locale) => toPlainMarkdown(readContent("chapters", "16-lora", `lesson.${locale}.md`));
const titleOf = (locale) =>
  parse(readContent("curriculum.yaml")).chapters.find(({ slug }) => slug === "lora").title[locale];
