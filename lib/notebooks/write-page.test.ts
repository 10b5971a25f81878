import { expect, it } from "vitest";
import { type PageParts, writePage } from "@/lib/notebooks/write-page";
import { codeCell, notebookOf, textCell } from "@/tests/support/notebooks";

const parts: PageParts = {
  prose: (markdown) => `<p>prose of ${markdown.length}</p>`,
  code: (source) => `<pre class="shiki">code of ${source.length}</pre>`,
  value: (data) => `<b>${Object.keys(data).join()}</b>`,
};
const HOSTILE = `<img src=x onerror="alert(1)"></pre></style><script>alert(1)</script>`;

const document = {
  ...notebookOf(
    textCell("t", { zh: "# 题", en: "# Title" }),
    { ...textCell("r", HOSTILE), type: "raw" as const },
    {
      ...codeCell("a", "print(1)"),
      ...{ type: "code" as const, executionCount: 3 },
      outputs: [
        { output_type: "stream" as const, name: "stdout" as const, text: HOSTILE },
        { output_type: "stream" as const, name: "stderr" as const, text: "careful" },
        { output_type: "display_data" as const, data: { "image/png": "AAAA" }, metadata: {} },
        { output_type: "execute_result" as const, data: { "text/plain": "1" }, metadata: {}, execution_count: 3 },
        { output_type: "error" as const, ename: "E", evalue: HOSTILE, traceback: [] },
        {
          output_type: "error" as const,
          ename: "E",
          evalue: "x",
          traceback: ["\u001b[0;31mE\u001b[0m: <x>", "\u001b]0;t\u0007line"],
        },
      ],
    },
  ),
  metadata: { title: HOSTILE },
};

it("a page stands by itself, runs nothing and fetches nothing", () => {
  const page = writePage(document, "zh", parts);
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`);
  expect(page).not.toMatch(/<script|<img|<link|https?:|@import|url\(/);
  // What learners wrote stands there as text.
  expect(page.split("&lt;script&gt;alert(1)&lt;/script&gt;")).toHaveLength(5);
  expect(page.match(/<\/style>/g)).toHaveLength(1);
});

it("a page is in one language, with what each part makes of each cell", () => {
  const [zh, en] = [writePage(document, "zh", parts), writePage(document, "en", parts)];
  expect(zh).toContain('<html lang="zh-Hans">');
  expect(zh).toContain("<article><p>prose of 3</p></article>");
  expect(en).toContain('<html lang="en">');
  expect(en).toContain("<article><p>prose of 7</p></article>");
  expect(en).toContain('<div class="count">[3]</div><pre class="shiki">code of 8</pre>');
  expect(en).toContain("<b>image/png</b>");
  expect(en).toContain('<div class="output error"><pre>E: &lt;x&gt;\nline</pre></div>');
  expect(writePage(notebookOf(), "en", parts)).toContain("<title>Notebook</title>");
});

it("a page follows its reader's theme, and prints", () => {
  const page = writePage(document, "en", parts);
  for (const rule of ["prefers-color-scheme: dark", "--shiki-dark", "@media print", "color-scheme: light dark"])
    expect(page).toContain(rule);
});
