import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { api, ApiError } from "@/lib/http/client";
import { saveNotebookOutput, versionListOutput } from "@/lib/notebooks/api-schema";
import { readDesk, writeDesk } from "@/lib/notebooks/client/desk-store";
import { notebookKeys } from "@/lib/notebooks/client/notebook-keys";
import { fetchNotebook } from "@/lib/notebooks/client/fetch-notebook";
import type { OpenedNotebook } from "@/lib/notebooks/client/use-open-notebook";
import { type KeeperPorts, type Keeping, NotebookKeeper, type Theirs } from "@/lib/notebooks/notebook-keeper";
import type { NotebookDocument } from "@/lib/notebooks/schema";

/** How often another device's saves are looked for while the page is in sight. */
const LOOK_MS = 30_000;
const PASSING: readonly string[] = ["offline", "unavailable", "internal", "too-many-requests"];

interface Options {
  /** From `useOpenNotebook`; the page begins with `opened.desk.document`. Another one needs another component (`key`). */
  readonly opened: OpenedNotebook;
  /** The page's newest. */
  readonly document: NotebookDocument;
  /**
   * Something came from another tab, another device or the author. The page's reducer takes it in as
   * `mergeNotebooks({ base, mine: its newest, theirs }).document`; what is typed before it does so is not lost.
   */
  onTheirs(theirs: Theirs): void;
}

export interface KeptNotebook {
  readonly keeping: Keeping;
  /** The author's newer version, to be offered; undefined while there is none. */
  readonly update: Theirs | undefined;
  /** Takes it over cell by cell: it comes back through `onTheirs`; what stood there before is in the history. */
  takeUpdate(): void;
  /** What stands on the account now is to stay in the history: called before a restore. */
  keepBefore(): void;
  /** Sends without waiting. */
  hurry(): void;
}

/** Keeps a page's notebook in this browser at once and on the account within two seconds, and brings in what others write meanwhile. */
export function useKeptNotebook({ opened, document, onTheirs }: Options): KeptNotebook {
  const { notebookId, owner, desk, found } = opened;
  const queries = useQueryClient();
  const keeper = useRef<NotebookKeeper>(null);
  const [keeping, setKeeping] = useState<Keeping>({
    ...{ isHere: true, account: "kept", savedAt: desk.savedAt, error: undefined },
  });
  const [hash, setHash] = useState(desk.baseHash);
  const tellPage = useEffectEvent(onTheirs);

  useEffect(() => {
    const channel = openChannel(`warmup-notebooks:${owner}/${notebookId}`);
    const ports: KeeperPorts = {
      write: (next, expected) => writeDesk(owner, notebookId, next, expected),
      read: () => readDesk(owner, notebookId),
      tell: () => channel?.postMessage(null),
      async save(body) {
        const taken = await api.put(`/api/v1/notebooks/${notebookId}`, { body, output: saveNotebookOutput });
        void queries.invalidateQueries({ queryKey: notebookKeys.versions(notebookId), exact: true });
        return taken;
      },
      load: () => fetchNotebook(notebookId),
      async newest() {
        const path = `/api/v1/notebooks/${notebookId}/versions`;
        const { versions } = await api.get(path, { output: versionListOutput });
        return versions[0]?.version ?? 0;
      },
      judge,
      onKeeping(next) {
        setKeeping(next);
        setHash(made.hash);
      },
      onTheirs: tellPage,
    };
    const made = new NotebookKeeper(desk, ports);
    keeper.current = made;
    made.start();
    if (channel) channel.onmessage = () => void made.look();
    const end = listen(made);
    return () => {
      end();
      made.stop();
      channel?.close();
      keeper.current = null;
    };
  }, [notebookId, owner, desk, queries]);

  // After the keeper is made, whose first document is the page's.
  useEffect(() => keeper.current?.change(document), [document]);

  const isOnlyHere = !keeping.isHere && keeping.account !== "kept";
  useEffect(() => {
    if (!isOnlyHere) return;
    const hold = (event: Event) => event.preventDefault();
    window.addEventListener("beforeunload", hold);
    return () => window.removeEventListener("beforeunload", hold);
  }, [isOnlyHere]);

  const author = found?.author;
  const isNewer = author && found.mine && found.base && hash !== author.hash;
  const update = isNewer && found.base ? { base: found.base, theirs: author.document } : undefined;
  return {
    keeping,
    update,
    takeUpdate() {
      if (!update || !author) return;
      keeper.current?.takeUpdate(update, author.hash);
      setHash(author.hash);
    },
    keepBefore: () => keeper.current?.keepBefore(),
    hurry: () => keeper.current?.hurry(),
  };
}

function judge(error: unknown): "newer" | "lost" | "refused" {
  if (!(error instanceof ApiError)) return "lost";
  if (error.code === "notebook-newer") return "newer";
  return PASSING.includes(error.code) ? "lost" : "refused";
}

/** Tabs without it meet at their next write. */
function openChannel(name: string): BroadcastChannel | undefined {
  return typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(name);
}

/** Sends when the network is back or the page goes out of sight, and looks for others' saves when it comes into sight. */
function listen(keeper: NotebookKeeper): () => void {
  const page = window.document;
  const hurry = () => keeper.hurry();
  const turn = () => (page.visibilityState === "hidden" ? keeper.hurry() : void keeper.ask());
  const timer = setInterval(() => page.visibilityState === "visible" && void keeper.ask(), LOOK_MS);
  window.addEventListener("online", hurry);
  page.addEventListener("visibilitychange", turn);
  return () => {
    clearInterval(timer);
    window.removeEventListener("online", hurry);
    page.removeEventListener("visibilitychange", turn);
  };
}
