import { listChapterItems } from "@/lib/content/server/list-chapter-items";
import type { ExportedItem } from "@/lib/exchange/contract";

/** Every item and question of content/, as a bank gives them out. */
export function contentItems(): readonly ExportedItem[] {
  return listChapterItems().flatMap(({ chapter: { slug }, questions, items }) =>
    [...questions, ...items].map(({ id, kind, version, title, use, body, questions: covered, ...rest }) => {
      const { difficulty, sources, reviewed, lab, edition } = rest;
      const envelope = { ...{ title, chapter: slug, use, questions: covered, difficulty, sources, reviewed } };
      return {
        id,
        envelope: { ...envelope, ...(lab && { lab }), ...(edition && { edition }) },
        document: { kind, version, body },
      };
    }),
  );
}
