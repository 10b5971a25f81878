import type { Locale } from "@/lib/core/locale";
import { pickForm, plainForm } from "@/lib/notebooks/pick-form";
import type { NotebookDocument } from "@/lib/notebooks/schema";
import { writePage } from "@/lib/notebooks/write-page";

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** A notebook as one page of HTML that needs nothing else. @throws {Error} when what renders it cannot be loaded */
export async function savePage(document: NotebookDocument, locale: Locale): Promise<string> {
  const [{ renderProse, renderCode }, { sanitizeOutput }] = await Promise.all([
    import("@/lib/notebooks/render-cell"),
    import("@/lib/runtime/client/sanitize-output"),
  ]);
  return writePage(document, locale, {
    prose: renderProse,
    code: renderCode,
    value(data) {
      const form = pickForm(data);
      switch (form.kind) {
        case "html":
          return sanitizeOutput("text/html", form.text);
        case "svg":
          return sanitizeOutput("image/svg+xml", form.text);
        case "picture":
          return `<img src="${escape(form.address)}" alt="${escape(plainForm(data))}">`;
        case "prose":
          return renderProse(form.text);
        case "text":
          return `<pre>${escape(form.text)}</pre>`;
      }
    },
  });
}
