import type { FileFacts, ModelSource } from "@/lib/browser-models/source";

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
export const keyOf = ({ sha256 }: Pick<FileFacts, "sha256">): string => `/model-files/${sha256}`;

/** Where the last list of a host lies, for times when it cannot be reached. */
const listKey = (host: string): string => `/model-lists/${encodeURIComponent(host)}`;

/** The SHA-256 of every file that the store holds. */
export async function listKept(): Promise<ReadonlySet<string>> {
  const requests = (await (await openStore())?.keys()) ?? [];
  const names = requests.map(({ url }) => /\/model-files\/([0-9a-f]{64})$/.exec(url)?.[1]);
  return new Set(names.filter((name) => name !== undefined));
}

/** Lets go of files by their SHA-256. */
export async function removeFiles(hashes: Iterable<string>): Promise<void> {
  const store = await openStore();
  for (const sha256 of hashes) await store?.delete(keyOf({ sha256 }));
}

/** Lets go of every file that none of these models has: what a model was before it changed, and models that are offered no longer. */
export async function keepOnly(models: readonly Pick<ModelSource, "files">[]): Promise<void> {
  const wanted = new Set(models.flatMap(({ files }) => Object.values(files).map(({ sha256 }) => sha256)));
  await removeFiles([...(await listKept())].filter((sha256) => !wanted.has(sha256)));
}

export async function keepList(host: string, text: string): Promise<void> {
  // A full disk costs a later visit the list while the host is away, and this one nothing.
  await (await openStore())?.put(listKey(host), new Response(text)).catch(() => undefined);
}

export async function readKeptList(host: string): Promise<string | undefined> {
  return (await (await openStore())?.match(listKey(host)))?.text();
}
