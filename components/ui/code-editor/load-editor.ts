import type { MountEditor } from "@/components/ui/code-editor/editor";

/** Room beside the code for suggestions, and a pointer that hits what is small: Monaco does not support touch. */
const DESK = "(min-width: 64rem) and (hover: hover) and (pointer: fine)";
/** Built by scripts/front/build-editor.mjs. */
const ADDRESS = "/runtime/editor";

/**
 * Monaco on a desk; CodeMirror everywhere else, and where Monaco cannot be had.
 * @param isLean wants the lighter of the two
 */
export async function loadEditor(isLean: boolean): Promise<MountEditor> {
  if (!isLean && matchMedia(DESK).matches)
    try {
      return await loadMonaco();
    } catch {
      // Code can be written all the same.
    }
  return (await import("@/components/ui/code-editor/code-mirror")).mountEditor;
}

async function loadMonaco(): Promise<MountEditor> {
  // Files of their own, the same for pages with and without the framework.
  const load = (file: string): Promise<unknown> => import(/* webpackIgnore: true */ `${ADDRESS}${file}.js`);
  const loadScript = async () => {
    // Monaco takes its words when it is loaded, and keeps them.
    if (document.documentElement.lang.startsWith("zh")) await load("-zh");
    return (await load("")) as { mountEditor: MountEditor }; // components/ui/code-editor/monaco.ts
  };
  const [{ mountEditor }] = await Promise.all([loadScript(), loadSheet(`${ADDRESS}.css`)]);
  return mountEditor;
}

let sheet: Promise<void> | undefined;

function loadSheet(href: string): Promise<void> {
  sheet ??= new Promise<void>((resolve, reject) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = href;
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      sheet = undefined;
      reject(new Error(`no style ${href}`));
    };
    document.head.append(link);
  });
  return sheet;
}
