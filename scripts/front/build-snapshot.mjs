import { build } from "esbuild";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(".cache", "python-snapshot");
const SOURCE = "lib/runtime/client/sandbox/harness-source.ts";

async function bundleText(root) {
  const { outputFiles } = await build({
    ...{ absWorkingDir: root, entryPoints: [SOURCE], bundle: true, write: false, format: "esm", platform: "node" },
    ...{ loader: { ".py": "text" }, tsconfig: join(root, "tsconfig.json"), logLevel: "warning" },
  });
  return outputFiles[0].text;
}
const importText = (text) => import(`data:text/javascript;base64,${Buffer.from(text).toString("base64")}`);

/** What lib/runtime/client/sandbox/harness-source.ts exports, as Node can use it. @param {string} root */
export const bundleHarness = async (root) => importText(await bundleText(root));

/**
 * The memory of a started interpreter with the harness in it (`makeMemorySnapshot` of Pyodide), from which workers in browsers start: nothing
 * in it was ever run by anybody but us. Kept until the interpreter or the harness changes.
 * @param {string} version of Pyodide
 * @returns {Promise<Uint8Array>}
 */
export async function buildSnapshot(root, version, { keep = true } = {}) {
  const source = await bundleText(root);
  const key = createHash("sha256").update(`1\0${version}\0${source}`).digest("hex").slice(0, 16);
  const file = join(root, FOLDER, `${version}-${key}.bin`);
  if (keep && existsSync(file)) return readFileSync(file);

  const { bootHarness, PYTHON_ENVIRONMENT } = await importText(source);
  const { loadPyodide } = await import("pyodide");
  const snapshot = await withStackSwitching(async () => {
    // No name of this machine's JavaScript goes in: what Python finds of the browser is decided where it runs.
    const python = await loadPyodide({ _makeSnapshot: true, env: { ...PYTHON_ENVIRONMENT }, jsglobals: {} });
    bootHarness(python, { warm: true });
    return python.makeMemorySnapshot();
  });
  if (!keep) return snapshot;
  mkdirSync(join(root, FOLDER), { recursive: true });
  for (const old of readdirSync(join(root, FOLDER))) rmSync(join(root, FOLDER, old));
  writeFileSync(file, snapshot);
  return snapshot;
}

/**
 * Whether Python can wait for a promise is written into its memory when it starts (JSPI), so that a Node without it would make a snapshot that
 * no browser can wait in. Nothing waits here, so that the names are enough. Where a browser lacks it, the call is refused all the same.
 */
async function withStackSwitching(work) {
  if ("Suspending" in WebAssembly) return work();
  const names = {
    Suspending: function Suspending(action) {
      return action;
    },
    promising: (action) => action,
  };
  Object.assign(WebAssembly, names);
  try {
    return await work();
  } finally {
    for (const name of Object.keys(names)) delete WebAssembly[name];
  }
}
