import * as z from "zod";
import { cmsDocument } from "@/lib/cms/schema";

/**
 * A draft that the server could not be told of lies in this browser until it can. One entry holds those of one account, so that somebody
 * else who signs in here meets none of them.
 */
const keptDraft = z.strictObject({
  itemId: z.string(),
  /** The server's version that it was written over. */
  version: z.int(),
  baseId: z.uuid().nullable(),
  at: z.iso.datetime(),
  document: cmsDocument,
});
export type BrowserDraft = z.output<typeof keptDraft>;

const KEPT = 5;
/** UTF-16 units of all drafts of an account together; browsers allow a site about five million. */
const ROOM = 1_000_000;

const keyOf = (userId: string) => `warmup:cms-drafts:${userId}`;

export function readKeptDraft(userId: string, itemId: string): BrowserDraft | undefined {
  return readAll(userId).find((draft) => draft.itemId === itemId);
}

/** @returns whether the draft is kept now; storage may be full, forbidden, or too small for it */
export function keepDraft(userId: string, draft: BrowserDraft): boolean {
  let kept = [draft, ...readAll(userId).filter(({ itemId }) => itemId !== draft.itemId)].slice(0, KEPT);
  while (kept.length > 1 && JSON.stringify(kept).length > ROOM) kept = kept.slice(0, -1);
  const text = JSON.stringify(kept);
  if (text.length > ROOM) return false;
  try {
    localStorage.setItem(keyOf(userId), text);
    return true;
  } catch {
    return false;
  }
}

export function dropKeptDraft(userId: string, itemId: string): void {
  const others = readAll(userId).filter((draft) => draft.itemId !== itemId);
  try {
    if (others.length > 0) localStorage.setItem(keyOf(userId), JSON.stringify(others));
    else localStorage.removeItem(keyOf(userId));
  } catch {
    // Storage that cannot be written holds nothing either.
  }
}

function readAll(userId: string): readonly BrowserDraft[] {
  try {
    return z.array(keptDraft).safeParse(JSON.parse(localStorage.getItem(keyOf(userId)) ?? "[]")).data ?? [];
  } catch {
    return [];
  }
}
