import { langOf, type Locale } from "@/lib/core/locale";
import type { CellOutput, NotebookCell, NotebookDocument } from "@/lib/notebooks/schema";
import { textIn, titleOf } from "@/lib/notebooks/title-of";

/** What makes HTML of a notebook's parts. Each gives HTML that is safe wherever it stands: sanitised, without scripts. */
export interface PageParts {
  /** Of Markdown; formulas as MathML, with or without KaTeX's boxes. */
  prose(markdown: string): string;
  /** Of Python: a `<pre>`, whose spans may have the colours of both themes as `--shiki-light` and `--shiki-dark`. */
  code(source: string): string;
  /** Of a value by MIME type. */
  value(data: Readonly<Record<string, unknown>>): string;
}

/** Nothing runs in the file and nothing is fetched for it, whatever its parts hold. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

const STYLE = `
:root { color-scheme: light dark; --ink: #1d1d1f; --muted: #5c5c66; --bg: #fff; --soft: #f5f5f7; --line: #d8d8de; --wrong: #a3122a }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ececf0; --muted: #a5a5b0; --bg: #17171a; --soft: #202024; --line: #3a3a42; --wrong: #ff8b9b }
}
body { margin: 0 auto; max-width: 50rem; padding: 2rem 1rem 4rem; background: var(--bg); color: var(--ink);
  font: 1rem/1.65 system-ui, "PingFang SC", "Noto Sans SC", "Microsoft YaHei", sans-serif; overflow-wrap: break-word }
pre, code { font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace; font-size: .875rem }
pre { margin: 0; padding: .75rem 1rem; overflow-x: auto; border-radius: .5rem; line-height: 1.55 }
article { margin: 1.25rem 0 }
.code > pre { background: var(--soft); border: 1px solid var(--line) }
.output { margin-top: .5rem; overflow-x: auto }
.output pre { padding: .25rem 1rem; white-space: pre-wrap }
.output img, .output svg { max-width: 100%; height: auto }
.error pre { color: var(--wrong) }
.count { color: var(--muted); font-size: .75rem }
table { border-collapse: collapse } th, td { border: 1px solid var(--line); padding: .25rem .6rem; text-align: left }
blockquote { margin: 0; padding-left: 1rem; border-left: 3px solid var(--line); color: var(--muted) }
a { color: inherit } .katex-html { display: none } math[display="block"] { margin: 1rem 0 }
.shiki span { color: var(--shiki-light) }
@media (prefers-color-scheme: dark) { .shiki span { color: var(--shiki-dark) } }
@media print { body { max-width: none; padding: 0 } pre { white-space: pre-wrap } }
`.trim();

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** Colours and the like that a terminal would show (ECMA-48). */
const TERMINAL = /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007]*\u0007?/g;
const plain = (text: string): string => `<pre>${escape(text.replace(TERMINAL, ""))}</pre>`;

/** The notebook in one language as one file of HTML that needs nothing else, in the reader's light or dark. */
export function writePage(document: NotebookDocument, locale: Locale, parts: PageParts): string {
  const title = titleOf(document);
  const cells = document.cells.map((cell) => writeCell(cell, locale, parts));
  return [
    "<!doctype html>",
    `<html lang="${langOf(locale)}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escape(title === null ? "" : textIn(title, locale)) || "Notebook"}</title>`,
    `<style>${STYLE}</style>`,
    "</head>",
    "<body>",
    ...cells,
    "</body>",
    "</html>\n",
  ].join("\n");
}

function writeCell(cell: NotebookCell, locale: Locale, parts: PageParts): string {
  const text = textIn(cell.source, locale);
  if (cell.type !== "code") return `<article>${cell.type === "raw" ? plain(text) : parts.prose(text)}</article>`;
  const count = cell.executionCount === null ? "" : `<div class="count">[${cell.executionCount}]</div>`;
  return [
    `<article class="code">${count}${parts.code(text)}`,
    ...cell.outputs.map((output) => writeOutput(output, parts)),
    "</article>",
  ].join("\n");
}

function writeOutput(output: CellOutput, parts: PageParts): string {
  switch (output.output_type) {
    case "stream":
      return `<div class="output${output.name === "stderr" ? " error" : ""}">${plain(output.text)}</div>`;
    case "display_data":
    case "execute_result":
      return `<div class="output">${parts.value(output.data)}</div>`;
    case "error": {
      const trace = output.traceback.join("\n") || `${output.ename}: ${output.evalue}`;
      return `<div class="output error">${plain(trace)}</div>`;
    }
  }
}
