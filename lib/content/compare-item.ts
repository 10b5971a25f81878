import type { KnownItem, KnownRevision } from "@/lib/content/known-item";

/**
 * How the wording of an item in the files stands to the one that is published here. `theirs`: the files alone changed it. `ours`: it
 * was changed here alone, or a human here has decided about the files' version. `both`: changed on both sides. `waiting`: that too,
 * and the files' version lies here as a draft.
 */
export type Wording = "equal" | "theirs" | "ours" | "both" | "waiting";

const isContent = ({ origin }: KnownRevision): boolean => origin === "content";

const publishedOf = ({ revisions }: KnownItem): KnownRevision | undefined =>
  revisions.find(({ status }) => status === "published");

/** The newest revision that came from the files, whatever became of it. */
const newestFromFiles = ({ revisions }: KnownItem): KnownRevision | undefined =>
  revisions.filter(isContent).toSorted((a, b) => b.number - a.number)[0];

/** A revision from the files about which nobody has decided. */
export const isWaiting = (revision: KnownRevision): boolean =>
  isContent(revision) && revision.status !== "published" && revision.status !== "superseded";

/**
 * The first revision of the wording on which files and database last agreed, as it reads today: an upgrade of a kind changes no
 * agreement. Where none is written down, what was last published from the files.
 */
function commonOf({ commonHash, revisions }: KnownItem): KnownRevision | undefined {
  const agreed = revisions
    .filter(({ storedHash }) => storedHash === commonHash)
    .toSorted((a, b) => a.number - b.number);
  const published = revisions.filter((one) => isContent(one) && one.wasPublished);
  return agreed[0] ?? published.toSorted((a, b) => b.number - a.number)[0];
}

/** Whether what is published is what the files last gave, or what they last took. */
export function isUnchangedHere(row: KnownItem): boolean {
  const published = publishedOf(row);
  if (!published) return true;
  return published.hash === commonOf(row)?.hash || published.id === newestFromFiles(row)?.id;
}

/** Compares the files' wording, by its hash, with the row's, by their last agreement. */
export function compareWording(hash: string, row: KnownItem): Wording {
  const published = publishedOf(row);
  if (!published) return "theirs";
  if (published.hash === hash) return "equal";
  const common = commonOf(row);
  const since = common?.number ?? 0;
  // What was published here before the present wording, and exported: the files are behind, not ahead.
  const isBehind = row.revisions.some(
    (one) =>
      one.origin === "editor" &&
      one.wasPublished &&
      one.hash === hash &&
      one.number > since &&
      one.number < published.number,
  );
  const isUnchanged = isUnchangedHere(row);
  if (isUnchanged && !isBehind) return "theirs";
  if (common?.hash === hash) return "ours";
  const newest = newestFromFiles(row);
  // A human has seen this version, or has it before him: a draft that was turned down does not come back.
  if (newest?.hash === hash && newest.number > since) return isWaiting(newest) ? "waiting" : "ours";
  return isBehind && !isUnchanged ? "ours" : "both";
}
