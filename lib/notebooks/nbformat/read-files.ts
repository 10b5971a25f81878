import { joinLanguages } from "@/lib/notebooks/nbformat/join-languages";
import { readNotebook, type ReadFault, type ReadNotebook } from "@/lib/notebooks/nbformat/read-notebook";

interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Two files that are no two languages of one notebook. */
export interface PairFault {
  readonly code: "no-pair";
}

/**
 * Reads one file, or the two languages of one notebook (`….zh.ipynb` and `….en.ipynb`), which become one document. Their texts are taken
 * together where the cells are the same; else nothing is read.
 */
export function readNotebookFiles(
  files: readonly NamedFile[],
): ReadNotebook | { readonly fault: ReadFault | PairFault } {
  const [first, second, ...others] = files;
  if (!first || others.length > 0) return { fault: { code: "no-pair" } };
  if (!second) return readNotebook(first.bytes);
  const [zh, en] = (["zh", "en"] as const).map((locale) =>
    files.find(({ name }) => name.toLowerCase().endsWith(`.${locale}.ipynb`)),
  );
  if (!zh || !en) return { fault: { code: "no-pair" } };
  const [chinese, english] = [readNotebook(zh.bytes), readNotebook(en.bytes)];
  if ("fault" in chinese) return chinese;
  if ("fault" in english) return english;
  const joined = joinLanguages({ zh: chinese.document, en: english.document });
  if ("faults" in joined) return { fault: { code: "no-pair" } };
  return { document: joined.document, notes: [...chinese.notes, ...english.notes] };
}
