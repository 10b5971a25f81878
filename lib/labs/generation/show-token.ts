import type { Token } from "@/lib/labs/generation/worker/protocol";

/** A token as it can be read: blanks and line ends have a sign, a part of a character its bytes. */
export function showToken({ text, bytes }: Pick<Token, "text" | "bytes">): string {
  if (bytes !== undefined) return `⟨${bytes}⟩`;
  const shown = text.replaceAll("\n", "↵").replaceAll("\t", "⇥").replaceAll(" ", "␣");
  return shown === "" ? "∅" : shown;
}

/** The text that tokens make together: parts of a character become one where they stand beside each other. */
export function readText(tokens: readonly Pick<Token, "text" | "bytes">[]): string {
  const encoder = new TextEncoder();
  const bytes = tokens.flatMap(({ text, bytes: parts }) =>
    parts === undefined ? [...encoder.encode(text)] : parts.split(" ").map((part) => Number.parseInt(part, 16)),
  );
  return new TextDecoder().decode(Uint8Array.from(bytes));
}
