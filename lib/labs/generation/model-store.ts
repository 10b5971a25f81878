import type { FileFacts, ModelSource } from "@/lib/labs/generation/worker/protocol";

const CACHE = "warmup-models-1";

/** The browser's store of model files, for the page and its workers; nothing where the browser keeps none. */
export async function openStore(): Promise<Cache | undefined> {
  try {
    return await globalThis.caches?.open(CACHE);
  } catch {
    return undefined; // private windows of some browsers refuse
  }
}

/** Where a file lies in the store: under its hash, so one that has changed is another one. */
export const keyOf = ({ sha256 }: FileFacts): string => `/model-files/${sha256}`;

/** Where the last list of a host lies, for times when it cannot be reached. */
const listKey = (host: string): string => `/model-lists/${encodeURIComponent(host)}`;

/** The SHA-256 of every file that the store holds. */
export async function listKept(): Promise<ReadonlySet<string>> {
  const requests = (await (await openStore())?.keys()) ?? [];
  const names = requests.map(({ url }) => /\/model-files\/([0-9a-f]{64})$/.exec(url)?.[1]);
  return new Set(names.filter((name) => name !== undefined));
}

/** Lets go of the files of a model, and of whatever else is not to be kept. */
export async function removeFiles(files: ModelSource["files"]): Promise<void> {
  const store = await openStore();
  for (const facts of Object.values(files)) await store?.delete(keyOf(facts));
}

export async function keepList(host: string, text: string): Promise<void> {
  // A full disk costs a later visit the list while the host is away, and this one nothing.
  await (await openStore())?.put(listKey(host), new Response(text)).catch(() => undefined);
}

export async function readKeptList(host: string): Promise<string | undefined> {
  return (await (await openStore())?.match(listKey(host)))?.text();
}
