import * as z from "zod";

/** Written by the build: where the interpreter's files lie, and how many bytes each has before compression. */
const manifest = z.strictObject({
  python: z.strictObject({ folder: z.string().regex(/^\/runtime\/[\w.-]+\/$/), files: z.record(z.string(), z.int()) }),
});

async function fetchOk(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

/**
 * Fetches the files of Python from our own origin; the browser's cache keeps them.
 * @param onProgress bytes so far and in all
 * @param onFile each file as soon as it is there, so that what it needs begins while others still come
 * @throws {Error} when one of them cannot be had
 */
export async function loadPythonFiles(
  onProgress: (loaded: number, total: number) => void,
  onFile: (name: string, bytes: ArrayBuffer) => void,
): Promise<void> {
  const { python } = manifest.parse(await (await fetchOk("/runtime/manifest.json")).json());
  const names = Object.entries(python.files);
  const total = names.reduce((sum, [, size]) => sum + size, 0);
  let loaded = 0;
  const load = async ([name, size]: readonly [string, number]) => {
    const response = await fetchOk(`${python.folder}${name}`);
    const bytes = new Uint8Array(size);
    let at = 0;
    for (const reader = response.body!.getReader(); ;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (at + value.length > size) throw new Error(`${name} is longer than the manifest says`);
      bytes.set(value, at);
      at += value.length;
      loaded += value.length;
      onProgress(loaded, total);
    }
    if (at < size) throw new Error(`${name} was cut off`);
    onFile(name, bytes.buffer);
  };
  await Promise.all(names.map(load));
}
