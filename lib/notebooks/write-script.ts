import type { Locale } from "@/lib/core/locale";
import type { NotebookDocument } from "@/lib/notebooks/schema";
import { textIn } from "@/lib/notebooks/title-of";

/**
 * The notebook as a Python script of cells (`# %%`), as editors and jupytext read it: text stands in comments, and lines that only a
 * notebook understands (`%magic`, `!shell`) become comments too.
 */
export function writeScript({ cells }: NotebookDocument, locale: Locale): string {
  const parts = cells.map(({ type, source }) => {
    const text = textIn(source, locale).replace(/\s+$/, "");
    if (type === "code") return ["# %%", text.replaceAll(/^[%!].*$/gm, "# $&")].join("\n");
    return [`# %% [${type}]`, ...text.split("\n").map((line) => `# ${line}`.trimEnd())].join("\n");
  });
  return `${parts.map((part) => part.trimEnd()).join("\n\n")}\n`;
}
