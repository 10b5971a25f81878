import "server-only";
import { can } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import type { ItemDocument, TryItemOutput } from "@/lib/authoring/schema";
import { resolveDocument } from "@/lib/authoring/server/resolve-document";
import { AppError } from "@/lib/core/errors";

/**
 * Marks an answer to one variant of an unsaved item, as a learner's would be marked. Stores nothing.
 * @throws {AppError} not-found for whoever is no author; invalid-input when body or answer break their schema
 */
export function tryItem(viewer: Viewer, document: ItemDocument, seed: number, answer: unknown): TryItemOutput {
  if (!can(viewer, "item.author", {})) throw new AppError("not-found");
  const { view, problems } = resolveDocument(document, seed);
  if (!view) {
    const issues = problems.map(({ path, rule }) => ({ path: ["document", "body", ...path].join("."), code: rule }));
    throw new AppError("invalid-input", { issues });
  }
  const parsed = view.kind.answer.safeParse(answer);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, code }) => ({ path: ["answer", ...path].join("."), code }));
    throw new AppError("invalid-input", { issues });
  }
  return { score: view.grade(parsed.data), review: view.review(parsed.data) };
}
