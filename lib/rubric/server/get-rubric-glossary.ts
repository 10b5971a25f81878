import "server-only";
import { can } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { getGlossary } from "@/lib/content/server/get-glossary";
import { AppError } from "@/lib/core/errors";
import type { Glossary } from "@/lib/rubric/schema";

/** The glossary by which forms are read, for whoever writes them. @throws {AppError} not-found for whoever is no author */
export function getRubricGlossary(viewer: Viewer): { glossary: Glossary } {
  if (!can(viewer, "item.author", {})) throw new AppError("not-found");
  return { glossary: getGlossary() };
}
