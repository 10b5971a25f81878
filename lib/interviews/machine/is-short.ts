import type { Round } from "@/lib/interviews/schema";

/** What an answer says at least, in Chinese characters; an English word counts as two. */
const SHORT_BELOW: Readonly<Record<Round, number>> = {
  concept: 24,
  estimation: 12,
  code: 12,
  "system-design": 60,
  explain: 24,
};

/** Length of a text in Chinese characters: one each, and two for every other word or number. */
function measure(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu)?.length ?? 0;
  return han + 2 * words;
}

/** Whether an answer is so short that an interviewer would wait for more. */
export function isShort(text: string, round: Round): boolean {
  return measure(text) < SHORT_BELOW[round];
}
