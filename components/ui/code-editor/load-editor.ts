import type { MountDiff, MountEditor } from "@/components/ui/code-editor/editor";

/** Room beside the code for suggestions, and a pointer that hits what is small: Monaco does not support touch. */
const DESK = "(min-width: 64rem) and (hover: hover) and (pointer: fine)";
/** Whether the window has room and a pointer for Monaco. */
export const isDesk = (): boolean => matchMedia(DESK).matches;

/** Built by scripts/front/build-editor.mjs. */
const ADDRESS = "/runtime/editor";

/**
 * Monaco on a desk; CodeMirror everywhere else, and where Monaco cannot be had.
 * @param isLean wants the lighter of the two
 */
export async function loadEditor(isLean: boolean): Promise<MountEditor> {
  if (!isLean && isDesk())
    try {
      return await loadMonaco();
    } catch {
      // Code can be written all the same.
    }
  return (await import("@/components/ui/code-editor/code-mirror")).mountEditor;
}

/** Two texts side by side. Monaco alone can do it, so it is for desks: ask `isDesk` first. */
export async function loadDiff(): Promise<MountDiff> {
  const { mountDiff } = await loadFiles<{ mountDiff: MountDiff }>("-diff"); // components/ui/code-editor/monaco-diff.ts
  return mountDiff;
}

async function loadMonaco(): Promise<MountEditor> {
  const { mountEditor } = await loadFiles<{ mountEditor: MountEditor }>(""); // components/ui/code-editor/monaco.ts
  return mountEditor;
}

async function loadFiles<T>(name: string): Promise<T> {
  // Files of their own, the same for pages with and without the framework.
  const load = (file: string): Promise<unknown> => import(/* webpackIgnore: true */ `${ADDRESS}${file}.js`);
  const loadScript = async () => {
    // Monaco takes its words when it is loaded, and keeps them.
    if (document.documentElement.lang.startsWith("zh")) await load("-zh");
    return (await load(name)) as T;
  };
  const [script] = await Promise.all([loadScript(), loadSheet(`${ADDRESS}${name}.css`)]);
  return script;
}

const sheets = new Map<string, Promise<void>>();

function loadSheet(href: string): Promise<void> {
  const known = sheets.get(href);
  if (known) return known;
  const sheet = new Promise<void>((resolve, reject) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = href;
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      sheets.delete(href);
      reject(new Error(`no style ${href}`));
    };
    document.head.append(link);
  });
  sheets.set(href, sheet);
  return sheet;
}
