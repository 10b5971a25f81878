import JSZip from "jszip";
import { FileRefused, MAX_FILE_BYTES } from "@/lib/exchange/contract";

export const MAX_ENTRIES = 2_000;
export const MAX_UNPACKED_BYTES = 100 * 1024 * 1024;
/** A text shrinks to a tenth, rarely to a fiftieth; what shrinks further was made to. Not asked of what is small anyway. */
const MAX_RATIO = 100;
const SMALL = 1024 * 1024;

/** Of the mode of a file, as Unix keeps it (stat.h). */
const [FILE_TYPE, SYMBOLIC_LINK] = [0o170000, 0o120000];

export interface Archive {
  /** Names of its files, as they stand in it. */
  readonly names: readonly string[];
  /** The content of one file; undefined when there is none of that name. @throws {FileRefused} */
  read(name: string): Promise<Uint8Array | undefined>;
}

/**
 * Opens a ZIP archive whose sizes, names and number of entries are looked at before anything is unpacked; what an entry really gives is
 * counted while it is unpacked, for the sizes it declares are its author's.
 * @throws {FileRefused} too-large, not-this-format, unsafe-archive, empty
 */
export async function openArchive(bytes: Uint8Array, maxUnpacked = MAX_UNPACKED_BYTES): Promise<Archive> {
  if (bytes.byteLength > MAX_FILE_BYTES) throw new FileRefused("too-large");
  if (bytes.byteLength === 0) throw new FileRefused("empty");
  if (declaredEntries(bytes) > MAX_ENTRIES) throw new FileRefused("unsafe-archive", "entries");
  let zip: JSZip;
  try {
    zip = await JSZip.loadAsync(bytes);
  } catch {
    throw new FileRefused("not-this-format");
  }
  const entries = Object.values(zip.files);
  if (entries.length > MAX_ENTRIES) throw new FileRefused("unsafe-archive", "entries");
  let declared = 0;
  for (const entry of entries) {
    if (!isPlainPath(entry.unsafeOriginalName ?? entry.name)) throw new FileRefused("unsafe-archive", "path");
    if ((Number(entry.unixPermissions ?? 0) & FILE_TYPE) === SYMBOLIC_LINK)
      throw new FileRefused("unsafe-archive", "link");
    const { packed, unpacked } = sizesOf(entry);
    if (unpacked > SMALL && unpacked > packed * MAX_RATIO) throw new FileRefused("unsafe-archive", "ratio");
    declared += unpacked;
  }
  if (declared > maxUnpacked) throw new FileRefused("unsafe-archive", "size");
  const files = entries.filter(({ dir }) => !dir);
  let left = maxUnpacked;
  return {
    names: files.map(({ name }) => name),
    async read(name) {
      const entry = files.find((file) => file.name === name);
      if (!entry) return undefined;
      const content = await unpack(entry, left);
      left -= content.byteLength;
      return content;
    },
  };
}

/** Entries by the end record of the central directory (APPNOTE 4.3.16); 0 where there is none, which JSZip then refuses. */
function declaredEntries(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = bytes.byteLength - 22; at >= Math.max(0, bytes.byteLength - 22 - 0xffff); at--)
    if (view.getUint32(at, true) === 0x06054b50) return view.getUint16(at + 10, true);
  return 0;
}

/** Relative, forwards, and nowhere upwards. */
function isPlainPath(name: string): boolean {
  return (
    name !== "" &&
    name.length <= 300 &&
    !/^[/\\]|^[A-Za-z]:|[\\\u0000-\u001f]/.test(name) &&
    !name.split("/").some((part) => part === ".." || part === ".")
  );
}

/** JSZip keeps the declared sizes of what it has not unpacked in a field that its types leave out. */
function sizesOf(entry: JSZip.JSZipObject): { readonly packed: number; readonly unpacked: number } {
  const data = (entry as unknown as { readonly _data?: { compressedSize?: number; uncompressedSize?: number } })._data;
  return { packed: data?.compressedSize ?? 0, unpacked: data?.uncompressedSize ?? 0 };
}

interface ByteStream {
  on(event: "data", listener: (chunk: Uint8Array) => void): ByteStream;
  on(event: "end", listener: () => void): ByteStream;
  on(event: "error", listener: (error: Error) => void): ByteStream;
  pause(): ByteStream;
  resume(): ByteStream;
}

function unpack(entry: JSZip.JSZipObject, limit: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    // Documented (stuk.github.io/jszip, internalStream), but not in its types.
    const stream = (entry as unknown as { internalStream(type: "uint8array"): ByteStream }).internalStream(
      "uint8array",
    );
    stream
      .on("data", (chunk) => {
        size += chunk.byteLength;
        if (size <= limit) return void chunks.push(chunk);
        stream.pause();
        reject(new FileRefused("unsafe-archive", "size"));
      })
      .on("error", () => reject(new FileRefused("not-this-format")))
      .on("end", () => resolve(joinBytes(chunks, size)))
      .resume();
  });
}

function joinBytes(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.byteLength;
  }
  return all;
}
