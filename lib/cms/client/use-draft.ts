import { useEffect, useEffectEvent, useReducer, useRef, useState } from "react";
import { cmsKeys } from "@/lib/cms/client/cms-keys";
import { dropKeptDraft, keepDraft, readKeptDraft } from "@/lib/cms/client/kept-drafts";
import { fetchItem } from "@/lib/cms/client/use-item";
import { beginDraft, isUnkept, nextDraft, type DraftState } from "@/lib/cms/draft-state";
import { draftOutput, itemRef, type CmsDocument, type EditedItem } from "@/lib/cms/schema";
import { api, ApiError } from "@/lib/http/client";
import { useQueryClient } from "@tanstack/react-query";

/** After the last keystroke, in ms. */
const PAUSE_MS = 800;
const LONGEST_WAIT_MS = 30_000;
const PASSING: readonly string[] = ["offline", "unavailable", "internal", "too-many-requests"];

interface Begun {
  readonly item: EditedItem;
  readonly document: CmsDocument;
  readonly userId: string;
}

/**
 * The author's unsaved work on an item: in the page at once, on the server when the typing pauses, in this browser while the server is
 * away. Nothing of another tab or person is overwritten without a choice.
 */
export function useDraft({ item, document, userId }: Begun) {
  const { itemId } = item;
  const queries = useQueryClient();
  const [state, dispatch] = useReducer(nextDraft, undefined, () =>
    beginDraft(document, item.draft?.version ?? 0, item.draft?.updatedAt ?? null),
  );
  /** The revision that editing began from. */
  const [baseId, setBaseId] = useState(item.draft ? item.draft.baseId : item.newestId);
  const [others, setOthers] = useState(item.others);
  const [error, setError] = useState<ApiError>();
  const [isInBrowser, setInBrowser] = useState(false);
  const address = `/api/v1/cms/items/${encodeURIComponent(itemId)}/draft`;

  const keepHere = useEffectEvent((): boolean => {
    const at = new Date().toISOString();
    const { version, document: newest } = state;
    const isKept = keepDraft(userId, { itemId, version, baseId, at, document: newest });
    setInBrowser(isKept);
    return isKept;
  });

  const takeUp = useEffectEvent(() => {
    const kept = readKeptDraft(userId, itemId);
    if (!kept) return;
    dispatch({ type: "edited", document: kept.document });
    if (kept.version === state.version && kept.baseId === baseId) return;
    // The server went on without it: the author decides.
    dispatch({ type: "paused" });
    dispatch({ type: "outdated" });
    dispatch({ type: "found", theirs: { version: state.version, document: state.kept }, savedAt: state.savedAt });
  });
  useEffect(() => takeUp(), []);

  useEffect(() => {
    if (state.phase !== "typing") return;
    const timer = setTimeout(() => dispatch({ type: "paused" }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [state.phase, state.document]);

  const inFlight = useRef<CmsDocument>(null);
  const send = useEffectEvent(async (sending: CmsDocument) => {
    try {
      const body = { version: state.version, baseId, document: sending };
      const kept = await api.put(address, { body, output: draftOutput });
      setError(undefined);
      setOthers(kept.others);
      dispatch({ type: "acknowledged", version: kept.version, savedAt: kept.updatedAt });
    } catch (cause) {
      const problem = cause instanceof ApiError ? cause : new ApiError("internal");
      setError(problem);
      if (problem.code === "draft-newer") dispatch({ type: "outdated" });
      else dispatch({ type: PASSING.includes(problem.code) ? "lost" : "refused" });
    } finally {
      inFlight.current = null;
    }
  });
  useEffect(() => {
    if (state.phase !== "saving" || !state.sending || inFlight.current) return;
    inFlight.current = state.sending;
    void send(state.sending);
  }, [state.phase, state.sending]);

  const pause = useRef(1_000);
  useEffect(() => {
    if (state.phase === "still") {
      pause.current = 1_000;
      dropKeptDraft(userId, itemId);
    }
    if (state.phase !== "offline") return;
    keepHere();
    const again = () => dispatch({ type: "paused" });
    const timer = setTimeout(again, pause.current);
    pause.current = Math.min(LONGEST_WAIT_MS, pause.current * 2);
    window.addEventListener("online", again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", again);
    };
  }, [state.phase, state.document, userId, itemId]);

  const isLost = state.phase === "conflict" && !state.theirs;
  const meet = useEffectEvent(async () => {
    const found = await fetchItem(itemId);
    const theirs = found.draft?.document ?? found.newest;
    if (!theirs) return;
    const savedAt = found.draft?.updatedAt ?? null;
    dispatch({ type: "found", theirs: { version: found.draft?.version ?? 0, document: theirs }, savedAt });
  });
  useEffect(() => {
    if (!isLost) return;
    const look = () => void meet().catch(() => undefined);
    look();
    const timer = setInterval(look, 3_000);
    return () => clearInterval(timer);
  }, [isLost]);

  const leave = useEffectEvent((event: Event) => {
    if (!isUnkept(state)) return;
    const isKept = keepHere();
    dispatch({ type: "paused" });
    if (event.type === "beforeunload" && !isKept) event.preventDefault();
  });
  useEffect(() => {
    const onHidden = (event: Event) => window.document.visibilityState === "hidden" && leave(event);
    window.addEventListener("beforeunload", leave);
    window.document.addEventListener("visibilitychange", onHidden);
    return () => {
      window.removeEventListener("beforeunload", leave);
      window.document.removeEventListener("visibilitychange", onHidden);
    };
  }, []);

  const [waiting] = useState(() => new Set<(isKept: DraftState | undefined) => void>());
  useEffect(() => {
    if (waiting.size === 0) return;
    if (state.phase === "typing") return dispatch({ type: "paused" });
    if (state.phase === "saving") return;
    for (const done of waiting) done(state.phase === "still" ? state : undefined);
    waiting.clear();
  }, [state, waiting]);

  return {
    state,
    baseId,
    others,
    error,
    isInBrowser,
    edit: (next: CmsDocument) => dispatch({ type: "edited", document: next }),
    /** Sends what is typed without waiting for a pause. */
    hurry: () => dispatch({ type: "paused" }),
    choose: (keeps: "mine" | "theirs") => dispatch({ type: "chosen", keeps }),
    /** Resolves when the server has everything: with the state then, or with nothing where it cannot be told. */
    flush: () =>
      new Promise<DraftState | undefined>((resolve) => {
        if (state.phase === "still") return resolve(state);
        waiting.add(resolve);
        dispatch({ type: "paused" });
        if (state.phase === "conflict" || state.phase === "refused") {
          waiting.delete(resolve);
          resolve(undefined);
        }
      }),
    /** Goes on from a revision that was just made of what the server had. */
    rebase(kept: CmsDocument, revisionId: string) {
      setBaseId(revisionId);
      dispatch({ type: "rebased", kept, version: 0 });
    },
    /** Throws the draft away, here and on the server, and goes on from a revision. */
    async discard(to: CmsDocument, revisionId: string | null) {
      if (state.version > 0) await api.delete(address, { output: itemRef });
      dropKeptDraft(userId, itemId);
      setBaseId(revisionId);
      dispatch({ type: "discarded", document: to });
      await queries.invalidateQueries({ queryKey: cmsKeys.item(itemId) });
    },
  };
}
export type Draft = ReturnType<typeof useDraft>;
