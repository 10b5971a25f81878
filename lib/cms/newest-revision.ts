import type { RevisionStatus } from "@/lib/cms/schema";

export interface LineRevision {
  readonly id: string;
  readonly number: number;
  readonly origin: "content" | "editor";
  readonly status: RevisionStatus;
  readonly baseId: string | null;
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
}

/**
 * The revision to write from: of what was ever published and what editors have under way, the one that came last, by its publication
 * or its saving. A version of content/ that waits, and whatever was dropped or turned down, is no part of that line.
 */
export function newestRevision<R extends LineRevision>(revisions: readonly R[]): R | undefined {
  return revisions.filter(isInLine).toSorted((a, b) => cameAt(b) - cameAt(a) || b.number - a.number)[0];
}

function isInLine({ origin, status, publishedAt }: LineRevision): boolean {
  return publishedAt !== null || (origin === "editor" && status !== "superseded");
}

const cameAt = ({ publishedAt, createdAt }: LineRevision): number => (publishedAt ?? createdAt).getTime();

/** The revision `from` and those that it was written from, as far back as they are unpublished edits under way: they give way to what is saved next. */
export function underWayBehind<R extends LineRevision>(revisions: readonly R[], from: string | null): readonly R[] {
  const byId = new Map(revisions.map((revision) => [revision.id, revision]));
  const found: R[] = [];
  for (let id = from; id !== null;) {
    const revision = byId.get(id);
    if (!revision || revision.publishedAt !== null || revision.origin === "content") break;
    byId.delete(id); // a base is older than what was written from it; a loop would be a defect, and must not hang
    if (revision.status !== "superseded") found.push(revision);
    id = revision.baseId;
  }
  return found;
}
