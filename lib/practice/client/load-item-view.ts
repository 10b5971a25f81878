import { api, ApiError } from "@/lib/http/client";
import { listItemViewsOutput, type ItemView } from "@/lib/practice/schema";

// Islands that come into sight together ask together: one request for all ids of one tick.
let waiting: Map<string, { resolve(view: ItemView): void; reject(error: unknown): void }[]> | undefined;

// One request at a time: the first answer makes a newcomer a guest, and a second one under way at once would make him another,
// who could not answer what the first was shown.
let underWay: Promise<void> = Promise.resolve();

/** The view of one item, fetched in one batch with every other item that is asked for in the same moment. */
export function loadItemView(id: string): Promise<ItemView> {
  return new Promise((resolve, reject) => {
    if (!waiting) {
      waiting = new Map();
      setTimeout(() => {
        underWay = underWay.then(flush);
      }, 10);
    }
    waiting.set(id, [...(waiting.get(id) ?? []), { resolve, reject }]);
  });
}

async function flush(): Promise<void> {
  const batch = waiting!; // flush runs only after loadItemView has made it
  waiting = undefined;
  try {
    const { views } = await api.post("/api/v1/item-views", {
      body: { ids: [...batch.keys()] },
      output: listItemViewsOutput,
    });
    for (const view of views) batch.get(view.id)?.forEach(({ resolve }) => resolve(view));
    for (const view of views) batch.delete(view.id);
    for (const rest of batch.values()) rest.forEach(({ reject }) => reject(new ApiError("internal")));
  } catch (error) {
    for (const callers of batch.values()) callers.forEach(({ reject }) => reject(error));
  }
}
