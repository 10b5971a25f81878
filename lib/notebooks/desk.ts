import { canonicalJson } from "@/lib/core/canonical-json";
import type { NotebookOutput } from "@/lib/notebooks/api-schema";
import { mergeNotebooks, type MergeConflict } from "@/lib/notebooks/merge-notebooks";
import type { NotebookDocument } from "@/lib/notebooks/schema";

/** A notebook as it lies in this browser, for all of its tabs. */
export interface Desk {
  /** Grows with each write of any tab. */
  readonly seq: number;
  /** The newest. */
  readonly document: NotebookDocument;
  /** What the account has under `version`; without a copy there (0) the author's document. */
  readonly base: NotebookDocument;
  readonly version: number;
  readonly savedAt: string | null;
  /** The author's version that `document` has taken over, and the one that the account's copy has. */
  readonly baseHash: string | null;
  readonly accountHash: string | null;
  /** Whether what the account has is to stay in the history. */
  readonly keepsBefore: boolean;
}

export interface OpenedDesk {
  readonly desk: Desk;
  /** Of what was left here unsent with what the account got meanwhile. */
  readonly conflicts: readonly MergeConflict[];
}

export const isSameDocument = (a: NotebookDocument, b: NotebookDocument): boolean =>
  a === b || canonicalJson(a) === canonicalJson(b);

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
  return meetAccount(kept, fresh);
}

/** Merges what the account has now into what lies here. */
export function meetAccount(kept: Desk, fresh: Desk): OpenedDesk {
  const { document, conflicts } = mergeNotebooks({ base: kept.base, mine: kept.document, theirs: fresh.document });
  // An author's update that was taken over here and not yet sent stays taken over.
  const tookUpdate = kept.version > 0 && kept.version !== fresh.version && kept.baseHash !== kept.accountHash;
  return {
    desk: { ...fresh, document, baseHash: tookUpdate ? kept.baseHash : fresh.baseHash, keepsBefore: kept.keepsBefore },
    conflicts,
  };
}
