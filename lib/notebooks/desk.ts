import * as z from "zod";
import { canonicalJson } from "@/lib/core/canonical-json";
import type { NotebookOutput } from "@/lib/notebooks/api-schema";
import { mergeNotebooks, type MergeConflict } from "@/lib/notebooks/merge-notebooks";
import { notebookDocument, type NotebookDocument } from "@/lib/notebooks/schema";

/** A notebook as it lies in this browser, for all of its tabs. */
export const deskSchema = z.strictObject({
  /** Grows with each write of any tab. */
  seq: z.int(),
  /** The newest. */
  document: notebookDocument,
  /** What the account has under `version`; without a copy there (0) the author's document. */
  base: notebookDocument,
  version: z.int(),
  savedAt: z.string().nullable(),
  /** The author's version that `document` has taken over, and the one that the account's copy has. */
  baseHash: z.string().nullable(),
  accountHash: z.string().nullable(),
  /** Whether what the account has is to stay in the history. */
  keepsBefore: z.boolean(),
});
export type Desk = Readonly<z.output<typeof deskSchema>>;

export interface OpenedDesk {
  readonly desk: Desk;
  /** Of what was left here unsent with what the account got meanwhile. */
  readonly conflicts: readonly MergeConflict[];
}

/** Cells that nobody touched are the same objects: only others are compared. */
export function isSameDocument(a: NotebookDocument, b: NotebookDocument): boolean {
  if (a === b) return true;
  const isSame = (one: unknown, other: unknown) => one === other || canonicalJson(one) === canonicalJson(other);
  return (
    a.cells.length === b.cells.length &&
    a.cells.every((cell, index) => isSame(cell, b.cells[index])) &&
    isSame(a.metadata, b.metadata) &&
    isSame(a.rest, b.rest)
  );
}

/** Whether the account lacks something of it. */
export function isUnsent({ document, base, baseHash, accountHash, version }: Desk): boolean {
  return (version > 0 && baseHash !== accountHash) || !isSameDocument(document, base);
}

/** What stands on the account, or what its author wrote where nothing does. */
export function deskOf({ author, mine }: NotebookOutput, seq: number): Desk | undefined {
  const document = mine?.document ?? author?.document;
  if (!document) return undefined;
  const hash = mine ? mine.baseHash : (author?.hash ?? null);
  return {
    ...{ seq, document, base: document, version: mine?.version ?? 0, savedAt: mine?.savedAt ?? null },
    ...{ baseHash: hash, accountHash: hash, keepsBefore: false },
  };
}

/** Lays what the account has beside what lies here: unsent work is merged into it, and where the server cannot be reached it goes on alone. */
export function openDesk(found: NotebookOutput | undefined, kept: Desk | undefined): OpenedDesk | undefined {
  const fresh = found && deskOf(found, kept?.seq ?? 0);
  if (!kept || !fresh) return kept || fresh ? { desk: (kept ?? fresh)!, conflicts: [] } : undefined;
  if (!isUnsent(kept)) return { desk: fresh, conflicts: [] };
  const { document, conflicts } = mergeNotebooks({ base: kept.base, mine: kept.document, theirs: fresh.document });
  return { desk: { ...meetAccount(kept, fresh), document }, conflicts };
}

/** What is said of a desk once what the account has now is merged into its document. */
export function meetAccount(kept: Desk, fresh: Desk): Desk {
  // An author's update that was taken over here and not yet sent stays taken over, unless the server would not have it.
  const tookUpdate = kept.version > 0 && kept.version < fresh.version && kept.baseHash !== kept.accountHash;
  return {
    ...{ ...fresh, seq: kept.seq, document: kept.document, keepsBefore: kept.keepsBefore },
    baseHash: tookUpdate ? kept.baseHash : fresh.baseHash,
  };
}
