import type { CmsDocument } from "@/lib/cms/schema";
import { canonicalJson } from "@/lib/core/canonical-json";

/** A draft as somebody else's tab left it on the server. */
export interface KeptDraft {
  readonly version: number;
  readonly document: CmsDocument;
}

/**
 * How an editor's document stands to the server's copy of it.
 * - `still`: the server has it.
 * - `typing`: it changed, and the typing has not paused yet.
 * - `saving`: `sending` is on its way; the document may be newer already.
 * - `offline`: no answer came; it is tried again.
 * - `conflict`: another tab saved a newer draft; `theirs` is null until it was fetched. Nothing is sent before the author has chosen.
 * - `refused`: the server does not take it, and saying it again would not help; the next change is tried anew.
 */
export type DraftPhase = "still" | "typing" | "saving" | "offline" | "conflict" | "refused";

export interface DraftState {
  readonly phase: DraftPhase;
  /** What the editor shows. Never replaced but by its author's keys and choices. */
  readonly document: CmsDocument;
  /** What the server has: the draft, or the revision that editing began from. */
  readonly kept: CmsDocument;
  /** The version of the server's draft; 0: there is none. */
  readonly version: number;
  readonly sending: CmsDocument | null;
  readonly theirs: KeptDraft | null;
  /** Moment of the last acknowledgement, as the server says it. */
  readonly savedAt: string | null;
}

export type DraftEvent =
  | { readonly type: "edited"; readonly document: CmsDocument }
  /** The typing paused, a field was left, or it is time to try again. */
  | { readonly type: "paused" }
  | { readonly type: "acknowledged"; readonly version: number; readonly savedAt: string }
  | { readonly type: "lost" }
  | { readonly type: "refused" }
  | { readonly type: "outdated" }
  | { readonly type: "found"; readonly theirs: KeptDraft; readonly savedAt: string | null }
  | { readonly type: "chosen"; readonly keeps: "mine" | "theirs" }
  /** A revision was made of what the server had, or the draft was thrown away: `kept` stands there now. */
  | { readonly type: "rebased"; readonly kept: CmsDocument; readonly version: number }
  | { readonly type: "discarded"; readonly document: CmsDocument };

export function beginDraft(kept: CmsDocument, version: number, savedAt: string | null): DraftState {
  return { phase: "still", document: kept, kept, version, sending: null, theirs: null, savedAt };
}

/** The next state. An event that does not fit the present phase (an answer that comes too late) changes nothing. */
export function nextDraft(state: DraftState, event: DraftEvent): DraftState {
  switch (event.type) {
    case "edited":
      return settle({ ...state, document: event.document });
    case "paused":
      return state.phase === "typing" || state.phase === "offline"
        ? { ...state, phase: "saving", sending: state.document }
        : state;
    case "acknowledged":
      if (state.phase !== "saving" || !state.sending) return state;
      return settle({
        ...{ ...state, kept: state.sending, sending: null, phase: "still" },
        ...{ version: event.version, savedAt: event.savedAt },
      });
    case "lost":
      return state.phase === "saving" ? { ...state, phase: "offline", sending: null } : state;
    case "refused":
      return state.phase === "saving" ? { ...state, phase: "refused", sending: null } : state;
    case "outdated":
      return state.phase === "saving" ? { ...state, phase: "conflict", sending: null, theirs: null } : state;
    case "found":
      return state.phase === "conflict" ? meet(state, event.theirs, event.savedAt) : state;
    case "chosen":
      return state.phase === "conflict" && state.theirs ? choose(state, state.theirs, event.keeps) : state;
    case "rebased":
      return settle({
        ...state,
        kept: event.kept,
        version: event.version,
        phase: "still",
        sending: null,
        theirs: null,
      });
    case "discarded":
      return beginDraft(event.document, 0, null);
    default:
      return refuseEvent(event);
  }
}

/** Whether a copy exists nowhere but in this page. */
export function isUnkept({ document, kept }: DraftState): boolean {
  return document !== kept;
}

/** After a change of `document` or `kept`: is there something to send? What is under way or undecided stays so. */
function settle(state: DraftState): DraftState {
  if (state.phase === "saving" || state.phase === "conflict" || state.phase === "offline") return state;
  if (state.document === state.kept) return { ...state, phase: "still" };
  if (canonicalJson(state.document) === canonicalJson(state.kept))
    return { ...state, document: state.kept, phase: "still" };
  return { ...state, phase: "typing" };
}

/** Two drafts that say the same are no conflict. */
function meet(state: DraftState, theirs: KeptDraft, savedAt: string | null): DraftState {
  if (canonicalJson(theirs.document) !== canonicalJson(state.document)) return { ...state, theirs, savedAt };
  return { ...beginDraft(state.document, theirs.version, savedAt) };
}

function choose(state: DraftState, theirs: KeptDraft, keeps: "mine" | "theirs"): DraftState {
  if (keeps === "theirs") return beginDraft(theirs.document, theirs.version, state.savedAt);
  return settle({ ...state, phase: "still", theirs: null, kept: theirs.document, version: theirs.version });
}

function refuseEvent(event: never): never {
  throw new Error(`no such event: ${JSON.stringify(event)}`);
}
