import { inflateRawSync } from "node:zlib";
import { FileRefused, MAX_FILE_BYTES } from "@/lib/exchange/contract";

/** What an honest package of questions and pictures never reaches. */
export const ZIP_LIMITS = { entries: 2_000, totalBytes: 100 * 1024 * 1024, ratio: 200, freeBytes: 1024 * 1024 };

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

/** A package whose directory was checked. A file is unpacked when it is asked for, never beyond the size that the directory gives. */
export interface ZipArchive {
  readonly names: readonly string[];
  /** @throws {FileRefused} where the packed bytes are not what the directory says. */
  read(name: string): Uint8Array | undefined;
}

export const looksLikeZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

/**
 * Reads the directory of a zip file (APPNOTE.TXT 6.3, sections 4.3.12 and 4.3.16) and refuses, before anything is unpacked, too many
 * files, too large ones, ratios that only bombs have, names that leave the folder, symbolic links, encryption and split archives.
 * @throws {FileRefused} too-large, unsafe-archive or not-this-format.
 */
export function readZip(bytes: Uint8Array): ZipArchive {
  if (bytes.length > MAX_FILE_BYTES) throw new FileRefused("too-large");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, Entry>();
  try {
    for (const entry of readDirectory(bytes, view)) {
      if (entries.has(entry.name)) throw new FileRefused("unsafe-archive", entry.name);
      entries.set(entry.name, entry);
    }
  } catch (error) {
    if (error instanceof RangeError) throw new FileRefused("not-this-format"); // a size that points outside the file
    throw error;
  }
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      return entry && unpack(bytes, view, entry);
    },
  };
}

function readDirectory(bytes: Uint8Array, view: DataView): Entry[] {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > ZIP_LIMITS.entries) throw new FileRefused("unsafe-archive", `${count} files`);
  if (view.getUint16(end + 4, true) !== 0) throw new FileRefused("unsafe-archive");
  const entries: Entry[] = [];
  let [at, total] = [view.getUint32(end + 16, true), 0];
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new FileRefused("not-this-format");
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + lengths[0]!)); // three were read
    const entry = {
      ...{ name, method: view.getUint16(at + 10, true), offset: view.getUint32(at + 42, true) },
      ...{ packed: view.getUint32(at + 20, true), unpacked: view.getUint32(at + 24, true) },
    };
    const mode = view.getUint32(at + 38, true) >>> 16;
    const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
    if (isEncrypted || (mode & 0xf000) === 0xa000 || !isPlainPath(name)) throw new FileRefused("unsafe-archive", name);
    const isBomb = entry.unpacked > ZIP_LIMITS.freeBytes && entry.unpacked > entry.packed * ZIP_LIMITS.ratio;
    total += entry.unpacked;
    if (isBomb || total > ZIP_LIMITS.totalBytes) throw new FileRefused("unsafe-archive", name);
    if (!name.endsWith("/")) entries.push(entry);
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return entries;
}

/** The end record lies behind all else, with a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new FileRefused("not-this-format");
}

/** A relative path that stays in its folder on every system. */
export const isPlainPath = (name: string): boolean =>
  name !== "" &&
  name.length <= 500 &&
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  !/^\/|\\|^[a-z]:|[\u0000-\u001f]/i.test(name) &&
  !name.split("/").includes("..");

function unpack(bytes: Uint8Array, view: DataView, { name, method, packed, unpacked, offset }: Entry): Uint8Array {
  try {
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    const content = bytes.subarray(start, start + packed);
    if (view.getUint32(offset, true) !== 0x04034b50 || content.length !== packed) throw new RangeError();
    if (method === 0 && packed === unpacked) return content;
    if (method !== 8) throw new RangeError();
    if (unpacked === 0) return new Uint8Array();
    const out = inflateRawSync(content, { maxOutputLength: unpacked });
    if (out.length !== unpacked) throw new RangeError();
    return new Uint8Array(out);
  } catch {
    throw new FileRefused("unsafe-archive", name);
  }
}
