import type { RevisionStatus } from "@/lib/cms/schema";

export interface LineRevision {
  readonly id: string;
  readonly number: number;
  readonly origin: "content" | "editor";
  readonly status: RevisionStatus;
  readonly baseId: string | null;
  readonly publishedAt: Date | null;
}

/**
 * The revision to write from: the last of what was ever published and of what editors have under way, unless it was not written from what
 * is published now; then that one, which came past it. A version of content/ that waits, and whatever was dropped or turned down, is no
 * part of that line. Numbers and bases decide, never clocks.
 */
export function newestRevision<R extends LineRevision>(revisions: readonly R[]): R | undefined {
  const [last] = revisions.filter(isInLine).toSorted((a, b) => b.number - a.number);
  const published = revisions.find(({ status }) => status === "published");
  return last && published && !isWrittenFrom(revisions, last, published.id) ? published : last;
}

function isInLine({ origin, status, publishedAt }: LineRevision): boolean {
  return publishedAt !== null || (origin === "editor" && status !== "superseded");
}

function isWrittenFrom(revisions: readonly LineRevision[], last: LineRevision, id: string): boolean {
  const byId = new Map(revisions.map((revision) => [revision.id, revision]));
  for (let at: LineRevision | undefined = last; at; at = byId.get(at.baseId ?? "")) {
    if (at.id === id) return true;
    byId.delete(at.id); // a base is older than what was written from it; a loop would be a defect, and must not hang
  }
  return false;
}

/** The revision `from` and those that it was written from, as far back as they are unpublished edits under way: they give way to what is saved next. */
export function underWayBehind<R extends LineRevision>(revisions: readonly R[], from: string | null): readonly R[] {
  const byId = new Map(revisions.map((revision) => [revision.id, revision]));
  const found: R[] = [];
  for (let id = from; id !== null;) {
    const revision = byId.get(id);
    if (!revision || revision.publishedAt !== null || revision.origin === "content") break;
    byId.delete(id); // as above
    if (revision.status !== "superseded") found.push(revision);
    id = revision.baseId;
  }
  return found;
}
