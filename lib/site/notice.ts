/** The pages whose text is the operator's: `<name>.<locale>.md`. */
export const NOTICES = ["privacy", "terms"] as const;
export type NoticeName = (typeof NOTICES)[number];

/** More than any such text needs; a file beyond it is another file put there by mistake. */
const MAX_CHARACTERS = 200_000;

export interface Notice {
  /** The heading of first level with which the text began, where it began with one. */
  readonly title: string | undefined;
  /** Markdown. */
  readonly text: string;
}

/** The text of a file as title and rest; undefined for what is no text: empty, far too long, or not UTF-8. */
export function parseNotice(bytes: Uint8Array): Notice | undefined {
  const source = decode(bytes)?.trim();
  if (!source || source.length > MAX_CHARACTERS) return undefined;
  const [heading, title] = /^# +([^\n]+)(?:\n|$)/.exec(source) ?? [];
  const text = source.slice(heading?.length ?? 0).trim();
  return text ? { title: title?.trim(), text } : undefined;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/\r\n?/g, "\n");
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}
