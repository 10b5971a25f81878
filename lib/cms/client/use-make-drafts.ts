import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { cmsKeys } from "@/lib/cms/client/cms-keys";
import { fetchItem } from "@/lib/cms/client/use-item";
import type { ReadItem } from "@/lib/cms/exchange-schema";
import { cmsDocument, draftOutput, itemRef, pictureOutput, type CmsDocument } from "@/lib/cms/schema";
import { api, ApiError } from "@/lib/http/client";

/** What is made of one item of a file. */
export interface Taken extends ReadItem {
  readonly chapter: string;
}
export interface MadeDraft {
  readonly itemId: string;
  /** Undefined: it was made. */
  readonly error: ApiError | undefined;
}

/** Makes drafts of items one after the other; one that is refused leaves the others made. `progress` counts those that were tried. */
export function useMakeDrafts() {
  const queries = useQueryClient();
  const [progress, setProgress] = useState(0);
  const mutation = useMutation<readonly MadeDraft[], ApiError, readonly Taken[]>({
    mutationFn: async (items) => {
      const made: MadeDraft[] = [];
      setProgress(0);
      for (const item of items) {
        made.push({ itemId: item.id, error: await makeDraft(item).then(() => undefined, toApiError) });
        setProgress(made.length);
      }
      return made;
    },
    onSettled: () => queries.invalidateQueries({ queryKey: cmsKeys.all() }),
  });
  return { ...mutation, progress };
}

async function makeDraft(item: Taken): Promise<void> {
  const document = await withPictures(item);
  const { id, chapter } = item;
  const { kind, use } = document;
  if (!item.isKnown) {
    await api.post("/api/v1/cms/items", { body: { id, chapter, kind, use, document }, output: itemRef });
    return;
  }
  const { newestId, draft } = await fetchItem(id);
  // Somebody's own unsaved work is not written over: he saves or discards it first.
  if (draft) throw new ApiError("draft-newer");
  const body = { version: 0, baseId: newestId, document };
  await api.put(`/api/v1/cms/items/${encodeURIComponent(id)}/draft`, { body, output: draftOutput });
}

/** The document, its pictures kept by the server and named by their addresses there. */
async function withPictures({ document, pictures }: Taken): Promise<CmsDocument> {
  let text = JSON.stringify(document);
  for (const { name, base64 } of pictures) {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const { address } = await api.post("/api/v1/cms/pictures", {
      body: new Blob([bytes], { type: "image/png" }),
      output: pictureOutput,
    });
    const quoted = JSON.stringify(`(exchange:${name}`).slice(1, -1);
    text = text.split(quoted).join(`(${address}`);
  }
  return cmsDocument.parse(JSON.parse(text));
}

const toApiError = (fault: unknown): ApiError => (fault instanceof ApiError ? fault : new ApiError("internal"));
