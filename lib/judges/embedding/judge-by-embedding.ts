import type { JudgedAnswer, JudgedQuestion } from "@/lib/judges/contract";
import type { RubricMarks } from "@/lib/interviews/schema";
import { markByVectors, type Vector } from "@/lib/judges/embedding/mark-by-vectors";
import { splitAnswer } from "@/lib/judges/split-answer";

/** Raised when the formula or the splitting change. */
const EMBEDDING_VERSION = 1;
/** What a browser reads in some seconds. */
const MOST_SENTENCES = 240;

/** Gives each text its vector, of unit length. */
export type Embed = (texts: readonly string[]) => Promise<readonly Vector[]>;

/**
 * Marks an answer by how near its sentences are to the points of the rubric, in the language of the answer (`markByVectors`).
 * @param model whose vectors they are
 */
export async function judgeByEmbedding(
  question: JudgedQuestion,
  answer: JudgedAnswer,
  model: string,
  embed: Embed,
): Promise<RubricMarks> {
  const own = answer.texts.map(({ event, text }) => ({ event, text, share: MOST_SENTENCES / answer.texts.length }));
  const spans = own.flatMap(({ event, text, share }) =>
    splitAnswer(text, Math.max(1, Math.floor(share))).map((span) => ({
      event,
      ...span,
      text: text.slice(span.start, span.end),
    })),
  );
  const rubric = [
    ...question.points.map(({ text }) => text[answer.locale]),
    ...question.misconceptions.flatMap(({ text, correction }) => [text[answer.locale], correction[answer.locale]]),
  ];
  const vectors = await embed([...rubric, ...spans.map(({ text }) => text)]);
  const first = question.points.length;
  return markByVectors(
    question,
    {
      points: vectors.slice(0, first),
      misconceptions: question.misconceptions.map((_, at) => ({
        ...{ text: vectors[first + 2 * at]!, correction: vectors[first + 2 * at + 1]! }, // both were asked for
      })),
    },
    spans.map(({ event, start, end }, at) => ({ event, start, end, vector: vectors[rubric.length + at]! })),
    `${EMBEDDING_VERSION}/${model}`.slice(0, 200),
  );
}
