import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { parseMarkdown, renderMdast } from "@/lib/content/markdown-processor";
import { fenceCode } from "@/lib/notebooks/fence-code";

// Some 300 kB of parsers, formulas' metrics and grammars: the server renders what authors wrote, and a browser loads this file once
// somebody's own text is to be shown.

const stringifier = unified().use(rehypeStringify).freeze();

/** Prose of a notebook as sanitised HTML. Whoever wrote it: nothing of it runs, and formulas may not command. */
export const renderProse = (markdown: string): string =>
  stringifier.stringify(renderMdast(parseMarkdown(markdown, "notebook"), "notebook").root);

/** Coloured Python as sanitised HTML. */
export const renderCode = (code: string): string => renderProse(fenceCode(code, "python"));
