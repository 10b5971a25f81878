import type { Locale } from "@/lib/core/locale";
import type { NotebookDocument } from "@/lib/notebooks/schema";
import { textIn, titleOf } from "@/lib/notebooks/title-of";

/** A name for files of a notebook, without ending: its title, as far as every system takes its signs. */
export function fileNameOf(document: NotebookDocument, locale: Locale): string {
  const title = titleOf(document);
  const name = (title === null ? "" : textIn(title, locale)).normalize("NFC").replace(/[^\p{L}\p{N}._ -]+/gu, " ");
  const cut = [...name.replace(/\s+/g, " ").trim().replace(/^\.+/, "")].slice(0, 80).join("").trim();
  return cut === "" ? "notebook" : cut;
}
