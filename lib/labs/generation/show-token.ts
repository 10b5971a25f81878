import type { Token } from "@/lib/labs/generation/worker/protocol";

/** A token as it can be read: blanks and line ends have a sign, a part of a character its bytes. */
export function showToken({ text, bytes }: Pick<Token, "text" | "bytes">): string {
  if (bytes !== undefined) return `⟨${bytes}⟩`;
  const shown = text.replaceAll("\n", "↵").replaceAll("\t", "⇥").replaceAll(" ", "␣");
  return shown === "" ? "∅" : shown;
}
