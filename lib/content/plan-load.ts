import type { CodePair } from "@/lib/code-pairs/code-pair";
import type { AuthoredForm } from "@/lib/content/canonical-form";

/** An item as it stands in content/. */
export interface FileItem extends AuthoredForm {
  readonly id: string;
  readonly chapter: string;
  /** The kind's version. */
  readonly version: number;
  readonly hash: string;
  /** What code gives for an exercise in code; stored with the revision, and no part of its hash: it follows from the body. */
  readonly pairs?: readonly CodePair[];
}

/** A revision as it stands in the database. */
export interface KnownRevision {
  readonly id: string;
  readonly number: number;
  /** Of the body at the kind's present version. */
  readonly hash: string;
  readonly origin: "content" | "editor";
  readonly status: "draft" | "in_review" | "changes_asked" | "approved" | "published" | "superseded";
  /** Whether it is or ever was the published one. */
  readonly wasPublished: boolean;
}

export interface KnownItem {
  readonly id: string;
  readonly chapter: string;
  readonly use: "practice" | "assessment";
  readonly status: "active" | "retired";
  /** Whether an instructor retired it or took it back: then content/ no longer decides that. */
  readonly isDecidedHere: boolean;
  readonly revisions: readonly KnownRevision[];
}

export interface LoadPlan {
  /** Items that have no row yet. */
  readonly create: readonly FileItem[];
  /** Rows whose chapter or use differs. The use of an item that was edited here is the edit's. */
  readonly move: readonly Pick<KnownItem, "id" | "chapter" | "use">[];
  /** Ids of retired items that are back. */
  readonly activate: readonly string[];
  /** Ids of items that are gone from content/. */
  readonly retire: readonly string[];
  /** Ids of revisions that give way; carried out before anything is published. */
  readonly supersede: readonly string[];
  readonly publish: readonly { readonly item: FileItem; readonly number: number }[];
  /** Changed upstream: for a human to compare with what was edited here. */
  readonly draft: readonly { readonly item: FileItem; readonly number: number }[];
}

/**
 * The three-way rule of loading. For each item of the files:
 * unchanged in the database → the file's version is published and the one before it superseded; edited in the database → the
 * file's version becomes a draft, once, and takes the place of an earlier such draft; the same as published → nothing.
 * An item that came from the files and is gone from them is retired, never deleted; back again, it is active; unless an instructor
 * decided otherwise. What was made in the editor alone is left alone, with no more than a draft where the files use its id. Pure; planning again after the plan was carried out gives an empty plan.
 */
export function planLoad(files: readonly FileItem[], known: readonly KnownItem[]): LoadPlan {
  const rows = new Map(known.map((item) => [item.id, item]));
  const present = new Set(files.map(({ id }) => id));
  const revisions = files.map((item) => planRevision(item, rows.get(item.id)?.revisions ?? []));
  return {
    create: files.filter(({ id }) => !rows.has(id)),
    move: files.flatMap(({ id, chapter, use: written }) => {
      const row = rows.get(id);
      const use = row && isEdited(row.revisions) ? row.use : written;
      return row && (row.chapter !== chapter || row.use !== use) ? [{ id, chapter, use }] : [];
    }),
    activate: files.flatMap(({ id }) => {
      const row = rows.get(id);
      return row?.status === "retired" && !row.isDecidedHere ? [id] : [];
    }),
    retire: known.flatMap(({ id, status, isDecidedHere, revisions: all }) =>
      status === "active" && !present.has(id) && !isDecidedHere && all.some(cameFromFiles) ? [id] : [],
    ),
    supersede: revisions.flatMap(({ supersede }) => supersede),
    publish: revisions.flatMap(({ publish }) => publish ?? []),
    draft: revisions.flatMap(({ draft }) => draft ?? []),
  };
}

interface RevisionPlan {
  readonly supersede: readonly string[];
  readonly publish?: { readonly item: FileItem; readonly number: number };
  readonly draft?: { readonly item: FileItem; readonly number: number };
}

function planRevision(item: FileItem, revisions: readonly KnownRevision[]): RevisionPlan {
  const number = Math.max(0, ...revisions.map((revision) => revision.number)) + 1;
  const published = revisions.find(({ status }) => status === "published");
  const fromFiles = revisions.filter(({ origin }) => origin === "content");
  const waiting = fromFiles
    .filter(({ status }) => status !== "published" && status !== "superseded")
    .map(({ id }) => id);
  if (published?.hash === item.hash) return { supersede: waiting };

  if (!isEdited(revisions))
    return { supersede: [...(published ? [published.id] : []), ...waiting], publish: { item, number } };

  const latest = fromFiles.toSorted((a, b) => b.number - a.number)[0];
  // A human has seen this version, or has it before him: a draft that was turned down does not come back.
  if (latest?.hash === item.hash) return { supersede: [] };
  return { supersede: waiting, draft: { item, number } };
}

/** Whether what is published was written here, and is no more what the files said once. */
function isEdited(revisions: readonly KnownRevision[]): boolean {
  const published = revisions.find(({ status }) => status === "published");
  return published?.origin === "editor" && !revisions.some((one) => cameFromFiles(one) && one.hash === published.hash);
}

const cameFromFiles = ({ origin, wasPublished }: KnownRevision): boolean => origin === "content" && wasPublished;
