/**
 * The text of a file: UTF-8, or GB 18030 where it is none, in which many Chinese texts on Windows are written. Bytes that are neither
 * become U+FFFD.
 */
export async function readText(text: string | Blob): Promise<string> {
  if (typeof text === "string") return text;
  const bytes = await text.arrayBuffer();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
