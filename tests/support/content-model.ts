import type { KnownItem, KnownRevision } from "@/lib/content/known-item";
import { type FileItem, type LoadPlan, planLoad } from "@/lib/content/plan-load";

/** An item of the files whose wording is its hash. */
export const file = (id: string, hash: string, chapter = "lora"): FileItem => ({
  id,
  chapter,
  use: "practice",
  kind: "open",
  version: 1,
  hash,
  envelope: {
    title: { zh: "标题", en: "Title" },
    questions: [id],
    concepts: ["lora"],
    difficulty: 2,
    sources: ["hu-2021"],
    reviewed: "2026-11",
    chapter,
  },
  body: hash,
});

/** What carrying out a plan leaves in the database. */
function carryOut(known: readonly KnownItem[], plan: LoadPlan): KnownItem[] {
  const items = new Map<string, KnownItem>(known.map((item) => [item.id, item]));
  const change = (id: string, update: (item: KnownItem) => KnownItem) => {
    const item = items.get(id);
    if (!item) throw new Error(`no item ${id}`);
    items.set(id, update(item));
  };
  for (const { id, chapter, use } of plan.create) {
    if (items.has(id)) throw new Error(`${id} is created twice`);
    items.set(id, { id, chapter, use, status: "active", isDecidedHere: false, commonHash: null, revisions: [] });
  }
  for (const { id, chapter, use } of plan.move) change(id, (item) => ({ ...item, chapter, use }));
  for (const id of plan.activate) change(id, (item) => ({ ...item, status: "active" }));
  for (const id of plan.retire) change(id, (item) => ({ ...item, status: "retired" }));
  const gone = new Set(plan.supersede);
  for (const item of items.values())
    items.set(item.id, {
      ...item,
      revisions: item.revisions.map((revision) =>
        gone.has(revision.id) ? { ...revision, status: "superseded" } : revision,
      ),
    });
  const add = ({ item, number }: LoadPlan["publish"][number], status: "draft" | "published") =>
    change(item.id, (row) => ({
      ...row,
      revisions: [
        ...row.revisions,
        {
          id: `${item.id}-${number}`,
          number,
          hash: item.hash,
          storedHash: item.hash,
          origin: "content",
          status,
          wasPublished: status === "published",
        },
      ],
    }));
  for (const entry of plan.publish) add(entry, "published");
  for (const entry of plan.draft) add(entry, "draft");
  for (const { id, hash } of plan.common) change(id, (item) => ({ ...item, commonHash: hash }));
  return [...items.values()];
}

export const load = (known: readonly KnownItem[], files: readonly FileItem[]) =>
  carryOut(known, planLoad(files, known));

/** An editor writes a revision, and publishes it or leaves it a draft. */
export function edit(known: readonly KnownItem[], id: string, hash: string, isPublished: boolean): KnownItem[] {
  return known.map((item) => {
    if (item.id !== id) return item;
    const number = item.revisions.length + 1;
    const revision: KnownRevision = {
      id: `${id}-${number}`,
      number,
      hash,
      storedHash: hash,
      origin: "editor",
      status: isPublished ? "published" : "draft",
      wasPublished: isPublished,
    };
    const before = item.revisions.map((other) =>
      isPublished && other.status === "published" ? { ...other, status: "superseded" as const } : other,
    );
    return { ...item, revisions: [...before, revision] };
  });
}

/** A reviewer turns down every draft that came from the files. */
export const turnDown = (known: readonly KnownItem[], id: string): KnownItem[] =>
  known.map((item) =>
    item.id === id
      ? {
          ...item,
          revisions: item.revisions.map((revision) =>
            revision.origin === "content" && revision.status === "draft"
              ? { ...revision, status: "superseded" as const }
              : revision,
          ),
        }
      : item,
  );

/** What is published. */
export const shown = (known: readonly KnownItem[], id = "a") =>
  known.find((item) => item.id === id)?.revisions.find(({ status }) => status === "published");
/** What waits from the files. */
export const drafts = (known: readonly KnownItem[], id = "a") =>
  known
    .find((item) => item.id === id)
    ?.revisions.filter(({ status, origin }) => status === "draft" && origin === "content") ?? [];
/** Whether carrying it out would change nothing. */
export const isEmpty = ({ notes: _notes, ...plan }: LoadPlan): boolean =>
  Object.values(plan).every((list: readonly unknown[]) => list.length === 0);
