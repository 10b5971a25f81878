import { FileRefused } from "@/lib/exchange/contract";
import { decodeText } from "@/lib/exchange/decode-text";

/**
 * The text of a document: UTF-8, or UTF-16 with a byte order mark, whatever it declares; without a mark, nothing but UTF-8 may be declared.
 * @throws {FileRefused} too-large, bad-encoding, empty
 */
export function decodeXml(bytes: Uint8Array): string {
  const text = decodeText(bytes);
  const declared = /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(text.slice(0, 400))?.[1];
  const isMarked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const allowed = isMarked ? /^utf-?16(?:le|be)?$/i : /^(?:utf-?8|us-ascii|ascii)$/i;
  if (declared !== undefined && !allowed.test(declared)) throw new FileRefused("bad-encoding", declared);
  return text;
}
