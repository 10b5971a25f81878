import { limitItems, MAX_ITEM_CHARACTERS } from "@/lib/exchange/decode-text";

/** One question of a GIFT file as it stands there, without the comments around it. */
export interface GiftBlock {
  /** Line of its first character, from 1. */
  readonly line: number;
  /** Empty where it is longer than an item may be. */
  readonly text: string;
  readonly isTooLong: boolean;
  /** From comments before it or in it, as Moodle writes them: `[id:x]`, `[tag:x]`. */
  readonly id: string | undefined;
  readonly tags: readonly string[];
  /** Of the last `$CATEGORY:` line. */
  readonly category: string | undefined;
}

const MAX_COMMENT = 2_000;

/**
 * Splits a file at its empty lines, as Moodle does, so that a question that cannot be read costs no other, and no question costs more time
 * than its own length.
 * @throws {FileRefused} too-large
 */
export function splitBlocks(text: string): readonly GiftBlock[] {
  const blocks: GiftBlock[] = [];
  let lines: string[] = [];
  let line = 0;
  let length = 0;
  let id: string | undefined;
  let tags: string[] = [];
  let category: string | undefined;
  const close = () => {
    if (lines.length === 0) return;
    const isTooLong = length > MAX_ITEM_CHARACTERS;
    blocks.push({ line, text: isTooLong ? "" : lines.join("\n"), isTooLong, id, tags, category });
    limitItems(blocks.length);
    lines = [];
    length = 0;
    id = undefined;
    tags = [];
  };
  text.split("\n").forEach((content, index) => {
    if (content.trim() === "") return close();
    const start = content.trimStart();
    if (start.startsWith("//")) {
      const comment = start.slice(0, MAX_COMMENT);
      id = namedIn(comment, "id")[0] ?? id;
      tags.push(...namedIn(comment, "tag"));
    } else if (lines.length === 0 && start.startsWith("$CATEGORY:")) {
      category = start.slice("$CATEGORY:".length).trim().slice(0, 300);
    } else {
      if (lines.length === 0) line = index + 1;
      lines.push(content);
      length += content.length + 1;
    }
  });
  close();
  return blocks;
}

function namedIn(comment: string, name: "id" | "tag"): string[] {
  return [...comment.matchAll(name === "id" ? /\[id:([^[\]]+)\]/g : /\[tag:([^[\]]+)\]/g)].map(([, value]) =>
    value!.trim(),
  ); // the group always takes part
}
