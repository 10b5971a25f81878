import { build } from "esbuild";
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { MANIFEST_FILE, SANDBOX_FILE } from "./serve-runtime.mjs";

const SOURCES = "lib/runtime/client/sandbox";
const PYTHON_FILES = ["pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json"];

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

/**
 * Makes what is served below /runtime/: the sandbox's document with the sources of its workers, and the files of Python as they come
 * in their package, under an address that changes with their version.
 * @param {string} folder is made anew
 */
export async function buildRuntime(root, folder) {
  rmSync(folder, { recursive: true, force: true });
  const pyodide = join(root, "node_modules", "pyodide");
  const { version } = JSON.parse(readFileSync(join(pyodide, "package.json"), "utf8"));
  const name = `python-${version}`;
  mkdirSync(join(folder, name), { recursive: true });
  for (const file of PYTHON_FILES) copyFileSync(join(pyodide, file), join(folder, name, file));
  const sizes = Object.fromEntries(PYTHON_FILES.map((file) => [file, statSync(join(pyodide, file)).size]));
  writeFileSync(join(folder, MANIFEST_FILE), JSON.stringify({ python: { folder: `/runtime/${name}/`, files: sizes } }));

  const [frame, python, javascript] = await Promise.all(
    ["frame", "python-worker", "javascript-worker"].map((script) => bundleScript(root, script)),
  );
  const data = (id, text) => `<script type="text/plain" id="${id}">${text}</script>`;
  writeFileSync(
    join(folder, SANDBOX_FILE),
    `<!doctype html><meta charset="utf-8"><title>Sandbox</title>${data("python", python)}${data("javascript", javascript)}<script>${frame}</script>`,
  );
}
