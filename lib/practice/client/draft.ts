import * as z from "zod";

// A half-given answer outlives a reload, a change of language and an hour without a network: it lies in the browser until it
// is submitted.
const stored = z.strictObject({ revision: z.int(), answer: z.json() });

const keyOf = (itemId: string) => `warmup:draft:${itemId}`;

/** The draft for this revision of the item, or undefined. Storage that is full or forbidden loses drafts, nothing else. */
export function readDraft(itemId: string, revision: number): unknown {
  try {
    const draft = stored.safeParse(JSON.parse(localStorage.getItem(keyOf(itemId)) ?? "null"));
    return draft.success && draft.data.revision === revision ? draft.data.answer : undefined;
  } catch {
    return undefined;
  }
}

export function writeDraft(itemId: string, revision: number, answer: unknown): void {
  try {
    localStorage.setItem(keyOf(itemId), JSON.stringify({ revision, answer }));
  } catch {
    // Nothing to do: the answer still stands in the page.
  }
}

export function clearDraft(itemId: string): void {
  try {
    localStorage.removeItem(keyOf(itemId));
  } catch {
    // As above.
  }
}
