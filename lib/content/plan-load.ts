import type { CodePair } from "@/lib/code-pairs/code-pair";
import type { AuthoredForm } from "@/lib/content/canonical-form";
import { compareWording, isUnchangedHere, isWaiting } from "@/lib/content/compare-item";
import type { KnownItem } from "@/lib/content/known-item";

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

/** What loading does with an item, or why it leaves it alone. What is the same on both sides is not told. */
export interface LoadNote {
  readonly id: string;
  readonly did:
    | "created"
    | "published"
    | "drafted"
    | "retired"
    | "brought-back"
    /** Changed here alone: an export writes it. */
    | "left-to-export"
    /** Changed on both sides, the files' version waits as a draft. */
    | "left-waiting"
    /** Retired here while the files have it: an export takes it out. */
    | "left-retired"
    /** Gone from the files but changed, or decided to be in use, here: an export writes it again. */
    | "left-changed";
}

interface NewRevision {
  readonly item: FileItem;
  readonly number: number;
}

export interface LoadPlan {
  /** Items that have no row yet. */
  readonly create: readonly FileItem[];
  /** Rows whose chapter or use differs. */
  readonly move: readonly FileItem[];
  /** Ids of retired items that are back. */
  readonly activate: readonly string[];
  /** Ids of items that are gone from content/. */
  readonly retire: readonly string[];
  /** Ids of revisions that give way; carried out before anything is published. */
  readonly supersede: readonly string[];
  readonly publish: readonly NewRevision[];
  /** Changed upstream: for a human to compare with what was edited here. */
  readonly draft: readonly NewRevision[];
  /** On what files and database agree from now on. */
  readonly common: readonly { readonly id: string; readonly hash: string | null }[];
  readonly notes: readonly LoadNote[];
}

/**
 * The three-way rule of loading: file, database, and the wording on which both last agreed. For each item of the files:
 * unchanged in the database → the file's version is published and the one before it superseded; changed on both sides → the
 * file's version becomes a draft, once, and takes the place of an earlier such draft; changed in the database alone, or the same
 * → nothing is published. An item that the files had and lack now is retired, never deleted, unless it was changed here; back
 * again, it is active. What was made or retired here stays as it is. Pure; planning again after the plan was carried out gives a
 * plan that does nothing.
 */
export function planLoad(files: readonly FileItem[], known: readonly KnownItem[]): LoadPlan {
  const rows = new Map(known.map((item) => [item.id, item]));
  const present = new Set(files.map(({ id }) => id));
  const parts = [
    ...files.map((item) => planPresent(item, rows.get(item.id))),
    ...known.filter(({ id }) => !present.has(id)).map(planAbsent),
  ];
  const all = <K extends keyof LoadPlan>(key: K): LoadPlan[K][number][] =>
    parts.flatMap((part): readonly LoadPlan[K][number][] => part[key] ?? []);
  return {
    create: all("create"),
    move: all("move"),
    activate: all("activate"),
    retire: all("retire"),
    supersede: all("supersede"),
    publish: all("publish"),
    draft: all("draft"),
    common: all("common"),
    notes: all("notes"),
  };
}

function planPresent(item: FileItem, row: KnownItem | undefined): Partial<LoadPlan> {
  const { id, hash } = item;
  if (!row)
    return {
      ...{ create: [item], publish: [{ item, number: 1 }] },
      ...{ common: [{ id, hash }], notes: [{ id, did: "created" }] },
    };
  const published = row.revisions.find(({ status }) => status === "published");
  const waiting = row.revisions.filter(isWaiting).map((revision) => revision.id);
  const number = Math.max(0, ...row.revisions.map((revision) => revision.number)) + 1;
  const move = row.chapter !== item.chapter || row.use !== item.use ? [item] : [];
  const isBack = row.status === "retired" && row.commonHash === null && !row.isDecidedHere;
  const activate = isBack ? [id] : [];
  const back = isBack ? [{ id, did: "brought-back" as const }] : [];
  const agree = (agreed: string) => (agreed === row.commonHash ? [] : [{ id, hash: agreed }]);
  const left = (did: LoadNote["did"]): LoadNote[] =>
    row.status === "retired" && !isBack ? [{ id, did: "left-retired" }] : [{ id, did }];
  switch (compareWording(hash, row)) {
    case "equal":
      // Published: nothing else is ever equal.
      return {
        ...{ activate, move, supersede: waiting, common: agree(published?.storedHash ?? hash) },
        notes: row.status === "retired" && !isBack ? left("left-retired") : back,
      };
    case "theirs":
      return {
        ...{ activate, move, supersede: [...(published ? [published.id] : []), ...waiting] },
        ...{ publish: [{ item, number }], common: agree(hash), notes: [...back, { id, did: "published" }] },
      };
    case "both":
      return { activate, supersede: waiting, draft: [{ item, number }], notes: [...back, { id, did: "drafted" }] };
    case "waiting":
      return { activate, notes: [...back, ...left("left-waiting")] };
    case "ours":
      return { activate, notes: [...back, ...left("left-to-export")] };
  }
}

function planAbsent(row: KnownItem): Partial<LoadPlan> {
  const { id, status, commonHash } = row;
  if (commonHash === null) {
    const isShown = status === "active" && row.revisions.some((revision) => revision.status === "published");
    return isShown ? { notes: [{ id, did: "left-to-export" }] } : {};
  }
  if (status === "retired") return { common: [{ id, hash: null }] };
  if (row.isDecidedHere || !isUnchangedHere(row)) return { notes: [{ id, did: "left-changed" }] };
  return { retire: [id], common: [{ id, hash: null }], notes: [{ id, did: "retired" }] };
}
