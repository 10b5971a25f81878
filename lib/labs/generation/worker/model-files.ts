import { KnownFailure } from "@/lib/labs/generation/worker/failure";
import type { FileFacts, ModelSource } from "@/lib/labs/generation/worker/protocol";

const CACHE = "warmup-models-1";

export interface ModelFiles {
  readonly contents: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** Whether every file was compared with its hash; without a secure context a browser offers none. */
  readonly isChecked: boolean;
}

/**
 * Fetches some files of a model, or takes them from the browser's store, where each lies under its hash: one that has changed is another
 * one. Sizes and hashes are checked, in the store too.
 * @param onProgress bytes so far and in all
 * @throws {KnownFailure} unreachable, missing or damaged
 */
export async function fetchModelFiles(
  { address, files }: ModelSource,
  paths: readonly string[],
  onProgress: (loaded: number, total: number) => void,
): Promise<ModelFiles> {
  const total = paths.reduce((sum, path) => sum + factsOf(files, path).bytes, 0);
  const store = await openStore();
  let loaded = 0;
  const contents = new Map<string, Uint8Array<ArrayBuffer>>();
  // One after another: each is as fast as the line, and half of a set is worth something when the other half breaks off.
  for (const path of paths) {
    const facts = factsOf(files, path);
    const key = `/model-files/${facts.sha256 ?? facts.gitBlob ?? "unknown"}`;
    const kept = await store?.match(key);
    let content = kept && new Uint8Array(await kept.arrayBuffer());
    if (!content || !(await isIntact(content, facts))) {
      content = await fetchFile(`${address}${path}`, facts, (bytes) => onProgress(loaded + bytes, total));
      if (!(await isIntact(content, facts))) throw new KnownFailure("damaged", path);
      // A full disk, or a browser that keeps nothing, costs the next visit a download and this one nothing.
      await store?.put(key, new Response(content)).catch(() => undefined);
    }
    contents.set(path, content);
    loaded += content.length;
    onProgress(loaded, total);
  }
  return { contents, isChecked: canHash() };
}

function factsOf(files: ModelSource["files"], path: string): FileFacts {
  const facts = files[path];
  if (!facts) throw new KnownFailure("missing", path);
  return facts;
}

const canHash = () => globalThis.crypto?.subtle !== undefined;

async function openStore(): Promise<Cache | undefined> {
  try {
    return await globalThis.caches?.open(CACHE);
  } catch {
    return undefined; // private windows of some browsers refuse
  }
}

async function fetchFile(
  address: string,
  { bytes }: FileFacts,
  onBytes: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address, { credentials: "omit" }).catch((error: unknown) => {
    throw new KnownFailure("unreachable", `${address}: ${String(error)}`);
  });
  if (!response.ok || !response.body)
    throw new KnownFailure(response.status >= 500 ? "unreachable" : "missing", `${address}: ${response.status}`);
  const content = new Uint8Array(bytes);
  let at = 0;
  for (const reader = response.body.getReader(); ;) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      throw new KnownFailure("unreachable", `${address}: ${String(error)}`);
    });
    if (done) break;
    if (at + value.length > bytes) throw new KnownFailure("damaged", `${address}: more than ${bytes} bytes`);
    content.set(value, at);
    at += value.length;
    onBytes(at);
  }
  if (at < bytes) throw new KnownFailure("damaged", `${address}: ${at} of ${bytes} bytes`);
  return content;
}

async function isIntact(content: Uint8Array<ArrayBuffer>, { bytes, sha256, gitBlob }: FileFacts): Promise<boolean> {
  if (content.length !== bytes) return false;
  if (!canHash()) return true;
  if (sha256) return (await digest("SHA-256", content)) === sha256;
  if (!gitBlob) return true;
  const head = new TextEncoder().encode(`blob ${bytes}\0`);
  const blob = new Uint8Array(head.length + bytes);
  blob.set(head);
  blob.set(content, head.length);
  return (await digest("SHA-1", blob)) === gitBlob;
}

async function digest(algorithm: string, content: Uint8Array<ArrayBuffer>): Promise<string> {
  return Array.from(new Uint8Array(await crypto.subtle.digest(algorithm, content)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}
