import { keyOf, openStore } from "@/lib/browser-models/model-store";
import { askHost } from "@/lib/browser-models/worker/ask-host";
import { KnownFailure } from "@/lib/browser-models/worker/failure";
import type { FileFacts, ModelSource } from "@/lib/browser-models/source";

export interface ModelFiles {
  /** Whether every file was compared with its hash; without a secure context a browser offers none. */
  readonly isChecked: boolean;
  /** Whether the browser has kept every file. */
  readonly isKept: boolean;
  readonly contents: Map<string, Uint8Array<ArrayBuffer>>;
}

/**
 * Fetches some files of a model, or takes them from the browser's store, where each lies under its hash. Sizes and hashes are checked, in
 * the store too. Whole files are kept as they come, so that what breaks off goes on with the file that it broke off in.
 * @param onProgress bytes so far and in all
 * @throws {KnownFailure} unreachable, refused, missing or damaged
 */
export async function fetchModelFiles(
  { address, files }: ModelSource,
  paths: readonly string[],
  onProgress: (loaded: number, total: number) => void,
): Promise<ModelFiles> {
  const total = paths.reduce((sum, path) => sum + factsOf(files, path).bytes, 0);
  const store = await openStore();
  let loaded = 0;
  let isKept = store !== undefined;
  const contents: ModelFiles["contents"] = new Map();
  // One after another: each is as fast as the line, and half of a set is worth something when the other half breaks off.
  for (const path of paths) {
    const facts = factsOf(files, path);
    const kept = await store?.match(keyOf(facts));
    let content = kept && new Uint8Array(await kept.arrayBuffer());
    if (!content || !(await isIntact(content, facts))) {
      content = await fetchFile(`${address}${path}`, facts, (bytes) => onProgress(loaded + bytes, total));
      if (!(await isIntact(content, facts))) throw new KnownFailure("damaged", path);
      // A full disk, or a browser that keeps nothing, costs the next visit a download and this one nothing.
      await store?.put(keyOf(facts), new Response(content)).catch(() => (isKept = false));
    }
    contents.set(path, content);
    loaded += content.length;
    onProgress(loaded, total);
  }
  return { contents, isChecked: canHash(), isKept };
}

function factsOf(files: ModelSource["files"], path: string): FileFacts {
  const facts = files[path];
  if (!facts) throw new KnownFailure("missing", path);
  return facts;
}

const canHash = () => globalThis.crypto?.subtle !== undefined;

async function fetchFile(
  address: string,
  { bytes }: FileFacts,
  onBytes: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await askHost(address);
  const content = new Uint8Array(bytes);
  let at = 0;
  for (const reader = response.body.getReader(); ;) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      throw new KnownFailure("unreachable", `${address}: ${String(error)}`);
    });
    if (done) break;
    if (at + value.length > bytes) {
      void reader.cancel();
      throw new KnownFailure("damaged", `${address}: more than ${bytes} bytes`);
    }
    content.set(value, at);
    at += value.length;
    onBytes(at);
  }
  if (at < bytes) throw new KnownFailure("damaged", `${address}: ${at} of ${bytes} bytes`);
  return content;
}

async function isIntact(content: Uint8Array<ArrayBuffer>, { bytes, sha256 }: FileFacts): Promise<boolean> {
  if (content.length !== bytes) return false;
  return !canHash() || toHex(await crypto.subtle.digest("SHA-256", content)) === sha256;
}

const toHex = (buffer: ArrayBuffer): string =>
  Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, "0")).join("");
