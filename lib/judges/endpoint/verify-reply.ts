import type { Evidence, RubricMarks } from "@/lib/interviews/schema";
import type { JudgedAnswer, JudgedQuestion } from "@/lib/judges/contract";
import type { Reply } from "@/lib/judges/endpoint/reply";
import { findQuote, toPlain, type PlainText, type Span } from "@/lib/judges/find-quote";
import { findWordsToJudge } from "@/lib/judges/speaks-to-judge";
import { totalMarks } from "@/lib/judges/total-marks";

/** Reasons are for people who look once. */
const LONGEST_REASON = 400;

type PointMark = RubricMarks["points"][number];

interface ReadText {
  readonly event: number;
  readonly plain: PlainText;
  readonly toJudge: readonly Span[];
}

/**
 * Turns what a model said into marks, believing only what the answer bears out: a point is found, half or negated by words that stand in the
 * answer and speak of the matter, a misconception is raised by such words, and everything else is missing.
 * @param reply names each point and misconception of the question once
 */
export function verifyReply(
  reply: Reply,
  question: JudgedQuestion,
  answer: JudgedAnswer,
  version: string,
): RubricMarks {
  const texts = answer.texts.map(({ event, text }) => ({
    ...{ event, plain: toPlain(text), toJudge: findWordsToJudge(text) },
  }));
  const points = question.points.map(({ id, weight }): PointMark => {
    const said = reply.points.find((point) => point.id === id);
    const reason = said && cleanReason(said.reason);
    const own = { id, weight, hedged: false, ...(reason && { reason }) };
    if (!said || said.status === "missing") return { ...own, status: "missing", evidence: [] };
    const { evidence, toJudge } = listEvidence(texts, said.quotes);
    if (evidence.length > 0) return { ...own, status: said.status, evidence };
    const doubt = toJudge.length > 0 ? "speaks-to-judge" : "not-in-answer";
    return { ...own, status: "missing", evidence: toJudge, doubt };
  });
  const misconceptions = question.misconceptions.map(({ id }) => {
    const said = reply.misconceptions.find((one) => one.id === id);
    const { evidence } = said?.raised ? listEvidence(texts, said.quotes) : { evidence: [] };
    return { id, raised: evidence.length > 0, evidence };
  });
  return {
    judge: { name: "endpoint", version },
    points,
    misconceptions,
    share: totalMarks(question, points, misconceptions),
  };
}

/** Without what a database or a page would stumble over. */
const cleanReason = (reason: string): string =>
  reason
    .slice(0, LONGEST_REASON)
    .replace(/[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu, " ")
    .trim();

/** The quotes that stand in the answer, each once, parted into those that speak of the matter and those that speak to the judge. */
function listEvidence(
  texts: readonly ReadText[],
  quotes: readonly string[],
): { readonly evidence: Evidence[]; readonly toJudge: Evidence[] } {
  const found = new Map<string, { readonly piece: Evidence; readonly isToJudge: boolean }>();
  for (const quote of quotes)
    for (const { event, plain, toJudge } of texts) {
      const span = findQuote(plain, quote);
      if (!span) continue;
      const isToJudge = toJudge.some(({ start, end }) => start < span.end && span.start < end);
      found.set(`${event}/${span.start}/${span.end}`, { piece: { event, ...span, marks: [span] }, isToJudge });
      break; // words that are said twice are said once
    }
  const pieces = [...found.values()].toSorted(
    (a, b) => a.piece.event - b.piece.event || a.piece.start - b.piece.start || a.piece.end - b.piece.end,
  );
  const those = (wanted: boolean) => pieces.filter(({ isToJudge }) => isToJudge === wanted).map(({ piece }) => piece);
  return { evidence: those(false), toJudge: those(true) };
}
