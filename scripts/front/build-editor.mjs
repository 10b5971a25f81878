import { build } from "esbuild";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const OWN_STYLE = "document.createElement('style')";

/**
 * Every style that Monaco makes while it runs passes one line. There it makes a style element, which our pages refuse; here it gets a
 * constructed sheet instead. A version of Monaco that does it otherwise stops the build.
 */
const constructedStyles = (root) => ({
  name: "constructed-styles",
  setup(hooks) {
    hooks.onLoad({ filter: /\/monaco-editor\/.*\/domStylesheets\.js$/ }, ({ path }) => {
      const source = readFileSync(path, "utf8");
      if (source.split(OWN_STYLE).length !== 2)
        throw new Error(`${path}: does not make its style elements in one place any more`);
      const own = JSON.stringify(join(root, "scripts/front/constructed-style.ts"));
      const contents = `import { createConstructedStyle } from ${own};\n${source.replace(OWN_STYLE, "createConstructedStyle()")}`;
      return { contents, loader: "js" };
    });
  },
});

/**
 * Makes the code editor of wide screens: `editor.js` with its chunks, `editor.css`, `editor-worker.js`, its words in
 * Chinese, `editor-zh.js`, and two texts side by side, `editor-diff.js`. It is one for all pages,
 * so it belongs to none of their bundles.
 * @param {string} folder what is served below /runtime/
 */
export async function buildEditor(root, folder) {
  await build({
    absWorkingDir: root,
    entryPoints: [
      { in: "components/ui/code-editor/monaco.ts", out: "editor" },
      { in: "components/ui/code-editor/monaco-diff.ts", out: "editor-diff" },
      { in: "node_modules/monaco-editor/esm/vs/editor/editor.worker.js", out: "editor-worker" },
      { in: "node_modules/monaco-editor/esm/vs/nls/lang/zh-cn.js", out: "editor-zh" },
    ],
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: ["es2022"],
    outdir: folder,
    chunkNames: "editor-[hash]",
    assetNames: "editor-[name]",
    loader: { ".ttf": "file" },
    tsconfig: join(root, "tsconfig.json"),
    plugins: [constructedStyles(root)],
    logLevel: "warning",
  });
}
