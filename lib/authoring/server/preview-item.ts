import "server-only";
import { can } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import type { ItemDocument, PreviewItemOutput } from "@/lib/authoring/schema";
import { resolveDocument } from "@/lib/authoring/server/resolve-document";
import { AppError } from "@/lib/core/errors";

/**
 * Shows an author one variant of an unsaved item as a learner would see it, and what the linter says. Stores nothing.
 * @throws {AppError} not-found for whoever is no author
 */
export function previewItem(viewer: Viewer, document: ItemDocument, seed: number): PreviewItemOutput {
  if (!can(viewer, "item.author", {})) throw new AppError("not-found");
  const { view, problems } = resolveDocument(document, seed);
  if (!view) return { problems: [...problems], shown: null };
  const { zh, en } = view.hints();
  return {
    problems: [...problems],
    shown: {
      public: view.publicForm(),
      reference: view.reference(),
      guess: view.guess,
      hints: zh.map((hint, index) => ({ zh: hint, en: en[index] ?? "" })),
    },
  };
}
