import { FileRefused, MAX_FILE_BYTES } from "@/lib/exchange/contract";

const UTF_16: Readonly<Record<string, string>> = { fffe: "utf-16le", feff: "utf-16be" };

/**
 * The text of a file: UTF-8, or UTF-16 with a byte order mark; without the mark, its lines ended by `\n` alone.
 * @throws {FileRefused} too-large, bad-encoding (also for what no text holds, such as NUL), empty
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.byteLength > MAX_FILE_BYTES) throw new FileRefused("too-large");
  const mark = Array.from(bytes.subarray(0, 2), (byte) => byte.toString(16).padStart(2, "0")).join("");
  let text: string;
  try {
    text = new TextDecoder(UTF_16[mark] ?? "utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new FileRefused("bad-encoding");
  }
  if (/[\u0000-\u0008\u000e-\u001f]/.test(text)) throw new FileRefused("bad-encoding");
  if (text.trim() === "") throw new FileRefused("empty");
  return text.replace(/\r\n?/g, "\n");
}

/** The bytes of a text in UTF-8. */
export const encodeText = (text: string): Uint8Array => new TextEncoder().encode(text);

/** More items than this are more than one import: the author splits the file. */
export const MAX_ITEMS = 2_000;

/** Longest text of one item, in characters; beyond it nobody reads what he imports. */
export const MAX_ITEM_CHARACTERS = 64 * 1024;

/** @throws {FileRefused} too-large */
export function limitItems(count: number): void {
  if (count > MAX_ITEMS) throw new FileRefused("too-large", `${count} items`);
}
