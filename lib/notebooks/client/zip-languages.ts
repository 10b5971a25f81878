import { LOCALES } from "@/lib/core/locale";
import { writeNotebook } from "@/lib/notebooks/nbformat/write-notebook";
import type { NotebookDocument } from "@/lib/notebooks/schema";

/** Both languages as files of their own in one archive: `<name>.zh.ipynb` and `<name>.en.ipynb`. */
export async function zipLanguages(document: NotebookDocument, name: string): Promise<Blob> {
  const { default: JsZip } = await import("jszip");
  const zip = new JsZip();
  for (const locale of LOCALES) zip.file(`${name}.${locale}.ipynb`, writeNotebook(document, locale));
  return zip.generateAsync({ type: "blob", compression: "DEFLATE", mimeType: "application/zip" });
}
