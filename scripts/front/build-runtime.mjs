import { build } from "esbuild";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSnapshot } from "./build-snapshot.mjs";
import { DISTRIBUTION_FILE, MANIFEST_FILE, SANDBOX_FILE } from "./serve-runtime.mjs";

const SOURCES = "lib/runtime/client/sandbox";
const PYTHON_FILES = ["pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip"];

/** One script of the sandbox as text that may stand inside an HTML element. */
async function bundleScript(root, name) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [`${SOURCES}/${name}.ts`],
    bundle: true,
    write: false,
    minify: true,
    charset: "ascii",
    format: "iife",
    platform: "browser",
    target: ["es2022"],
    loader: { ".py": "text" },
    tsconfig: join(root, "tsconfig.json"),
    logLevel: "warning",
  });
  return outputFiles[0].text.replace(/<(\/script|!--)/gi, "\\x3c$1").trim();
}

/** What the interpreter's own distribution has wheels for, as far as a message needs it. */
function listDistribution(pyodide) {
  const { info, packages } = JSON.parse(readFileSync(join(pyodide, "pyodide-lock.json"), "utf8"));
  const kept = Object.entries(packages).map(([key, { name, file_name, imports }]) => [
    key,
    { name, file_name, imports },
  ]);
  return JSON.stringify({ info, packages: Object.fromEntries(kept) });
}

/**
 * Makes what is served below /runtime/: the sandbox's document with the sources of its workers, and the files of Python, under an
 * address that changes with them.
 * @param {string} folder is made anew
 */
export async function buildRuntime(root, folder) {
  rmSync(folder, { recursive: true, force: true });
  const pyodide = join(root, "node_modules", "pyodide");
  const { version } = JSON.parse(readFileSync(join(pyodide, "package.json"), "utf8"));
  const files = Object.fromEntries(PYTHON_FILES.map((file) => [file, readFileSync(join(pyodide, file))]));
  files[DISTRIBUTION_FILE] = Buffer.from(listDistribution(pyodide));
  files["snapshot.bin"] = await buildSnapshot(root, version);
  const hash = createHash("sha256");
  for (const bytes of Object.values(files)) hash.update(bytes);
  const name = `python-${version}.${hash.digest("hex").slice(0, 8)}`;
  mkdirSync(join(folder, name), { recursive: true });
  for (const [file, bytes] of Object.entries(files)) writeFileSync(join(folder, name, file), bytes);
  const sizes = Object.fromEntries(Object.entries(files).map(([file, { length }]) => [file, length]));
  writeFileSync(join(folder, MANIFEST_FILE), JSON.stringify({ python: { folder: `/runtime/${name}/`, files: sizes } }));
  // For those who take a notebook along.
  copyFileSync(join(root, "lib", "runtime", "python", "plots.py"), join(folder, "plots.py"));

  const [frame, python, javascript] = await Promise.all(
    ["frame", "python-worker", "javascript-worker"].map((script) => bundleScript(root, script)),
  );
  const data = (id, text) => `<script type="text/plain" id="${id}">${text}</script>`;
  writeFileSync(
    join(folder, SANDBOX_FILE),
    `<!doctype html><meta charset="utf-8"><title>Sandbox</title>${data("python", python)}${data("javascript", javascript)}<script>${frame}</script>`,
  );
}
