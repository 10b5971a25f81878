/** How much was said, and how fast. */
export interface Speech {
  /** Chinese characters, and words of any other script. */
  readonly characters: number;
  readonly words: number;
  /** Both together for each minute that the answers took; null where they took less than five seconds, or nothing was said. */
  readonly perMinute: number | null;
}

const HAN = /\p{Script=Han}/gu;
const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;
const SHORTEST_MS = 5_000;

/** @param answers what was said, each with the milliseconds that it took */
export function measureSpeech(answers: readonly { readonly text: string; readonly tookMs: number }[]): Speech {
  let [characters, words] = [0, 0];
  for (const { text } of answers) {
    characters += text.match(HAN)?.length ?? 0;
    words += text.replace(HAN, " ").match(WORD)?.length ?? 0;
  }
  const tookMs = answers.reduce((sum, answer) => sum + answer.tookMs, 0);
  const isMeasured = tookMs >= SHORTEST_MS && characters + words > 0;
  return { characters, words, perMinute: isMeasured ? ((characters + words) * 60_000) / tookMs : null };
}
