import type { ApiError } from "@/lib/http/client";
import type { OpenedNotebook } from "@/lib/notebooks/client/use-open-notebook";
import type { NotebookDocument } from "@/lib/notebooks/schema";

/** Where the newest document lies. */
export interface Keeping {
  /** In this browser; false while storage is full or forbidden. */
  readonly isHere: boolean;
  /** On the account: `kept`, on its way, waiting for the network, or turned down for good (`error`). */
  readonly account: "kept" | "pending" | "sending" | "offline" | "refused";
  /** When the account last took a version; null before the first. */
  readonly savedAt: string | null;
  readonly error: ApiError | undefined;
}

/** What came from another tab, another device or the author; the page takes it in by `mergeNotebooks({ base, mine: its newest, theirs })`. */
export interface Theirs {
  readonly base: NotebookDocument;
  readonly theirs: NotebookDocument;
}

export interface AuthorUpdate {
  readonly base: NotebookDocument;
  readonly theirs: NotebookDocument;
}

interface Options {
  /** From `useOpenNotebook`; the page begins with `opened.desk.document`. */
  readonly opened: OpenedNotebook;
  /** The page's newest. */
  readonly document: NotebookDocument;
  /** How often the page's document has taken in what `onTheirs` told: its reducer counts them. Older ones are not kept. */
  readonly met: number;
  onTheirs(theirs: Theirs): void;
}

export interface KeptNotebook {
  readonly keeping: Keeping;
  /** The author's newer version, to be offered; undefined while there is none. */
  readonly update: AuthorUpdate | undefined;
  /** Takes it over: comes back through `onTheirs`; what stood there before is in the history. */
  takeUpdate(): void;
  /** What stands on the account now is to stay in the history: called before a restore. */
  keepBefore(): void;
  /** Sends without waiting for a pause. */
  hurry(): void;
}

export declare function useKeptNotebook(options: Options): KeptNotebook;
