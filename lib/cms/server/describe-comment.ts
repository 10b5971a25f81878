import "server-only";
import type * as z from "zod";
import type { revisionComment } from "@/lib/cms/schema";

interface Row {
  readonly id: string;
  readonly path: string;
  readonly text: string;
  readonly authorId: string | null;
  readonly createdAt: Date;
  readonly resolvedAt: Date | null;
}

/** A comment as the viewer sees it. */
export function toComment(
  { id, path, text, authorId, createdAt, resolvedAt }: Row,
  nicknames: ReadonlyMap<string, string>,
  userId: string,
): z.output<typeof revisionComment> {
  return {
    ...{ id, path, text, isMine: authorId === userId, createdAt: createdAt.toISOString() },
    author: (authorId !== null && nicknames.get(authorId)) || null,
    resolvedAt: resolvedAt?.toISOString() ?? null,
  };
}
