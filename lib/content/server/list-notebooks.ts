import "server-only";
import { createHash } from "node:crypto";
import { listChapterFolders, NOTEBOOK_NAME } from "@/lib/content/content-files";
import { throwOnErrors } from "@/lib/content/problem";
import {
  type ContentNotebook,
  listNotebookNames,
  notebookFile,
  readNotebookPair,
} from "@/lib/content/read-notebook-pair";
import {
  cachedFrom,
  listChapterFileNames,
  listChapterFolderNames,
  readContentFile,
} from "@/lib/content/server/content-folder";
import { canonicalJson } from "@/lib/core/canonical-json";
import { LOCALES } from "@/lib/core/locale";

/** An author's notebook with the chapter in whose folder it lies. */
export interface ListedNotebook extends ContentNotebook {
  /** Slug. */
  readonly chapter: string;
  /** SHA-256 of the document in canonical JSON, in hex. */
  readonly hash: string;
}

/**
 * All notebooks of content/, in the order of the chapters and of their names.
 * @throws {Error} that names file, line and remedy, when the content is wrong.
 */
export function listNotebooks(): readonly ListedNotebook[] {
  const { folders } = listChapterFolders(listChapterFolderNames().map((name) => `content/chapters/${name}/`));
  return folders.flatMap(({ path, slug }) =>
    listNotebookNames(listChapterFileNames(path), NOTEBOOK_NAME).map((name) => readListed(path, slug, name)),
  );
}

function readListed(path: string, chapter: string, name: string): ListedNotebook {
  const files = LOCALES.map((locale) => notebookFile(path, name, locale));
  return cachedFrom(`notebook ${path}/${name}`, files, () => {
    const { notebook, problems } = readNotebookPair(path, name, readContentFile);
    throwOnErrors(problems);
    if (!notebook) throw new Error(`content/ has a notebook that cannot be read: ${path}/${name}`);
    return { ...notebook, chapter, hash: createHash("sha256").update(canonicalJson(notebook.document)).digest("hex") };
  });
}
