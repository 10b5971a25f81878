import { FileRefused, MAX_FILE_BYTES } from "@/lib/exchange/contract";

const UTF8_NAMES = /^(?:utf-?8|us-ascii|ascii)$/i;

/**
 * The text of a file in UTF-8, without its byte order mark.
 * @throws {FileRefused} too-large; bad-encoding for UTF-16, for another declared encoding, and for bytes that are no UTF-8.
 */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes.length > MAX_FILE_BYTES) throw new FileRefused("too-large");
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    throw new FileRefused("bad-encoding", "UTF-16");
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new FileRefused("bad-encoding");
  }
  const declared = /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(text.slice(0, 400))?.[1];
  if (declared !== undefined && !UTF8_NAMES.test(declared)) throw new FileRefused("bad-encoding", declared);
  if (text.trim() === "") throw new FileRefused("empty");
  return text;
}
