import {
  type ContentFiles,
  type ContentRegistries,
  NOTEBOOK_NAME,
  PAIRS_NAME,
  schemaOfFile,
} from "@/lib/content/content-files";
import { formatContentFile } from "@/lib/content/format-content";
import type { Problem } from "@/lib/content/problem";

/** Every file has a name that something reads, and YAML its canonical form; `misnamed` are folders of no chapter. */
export function checkForm(files: ContentFiles, misnamed: readonly string[], registries: ContentRegistries): Problem[] {
  return [
    ...misnamed.map((file) => fault(file, "the folder's name is not <nn-slug>", "Rename it, e.g. 16-lora")),
    ...[...files].flatMap(([path, text]) => checkFile(path, text, registries)),
  ];
}

function checkFile(path: string, text: string, registries: ContentRegistries): Problem[] {
  const [, name] = /^content\/chapters\/[^/]+\/(.+)$/.exec(path) ?? [];
  if (name && (/^[^/]+\.md$/.test(name) || NOTEBOOK_NAME.test(name) || PAIRS_NAME.test(name))) return [];
  if (/^content\/pages\/(privacy|terms)\.(zh|en)\.md$/.test(path)) return [];
  if (!schemaOfFile(path))
    return [fault(path, "a file that nothing reads", "Remove it, or see docs/authoring.md for the names")];
  try {
    return formatContentFile(path, text, registries) === text
      ? []
      : [fault(path, "not in canonical form", "Run npm run content:format")];
  } catch {
    return []; // unreadable YAML is reported where it is read
  }
}

const fault = (file: string, message: string, remedy: string): Problem => ({
  ...{ severity: "error", rule: "files", file, line: 1, message, remedy },
});
