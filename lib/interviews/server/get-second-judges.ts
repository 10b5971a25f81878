import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { renderMarkdown } from "@/lib/content/markdown";
import { forEachLocale, type Localized } from "@/lib/core/locale";
import type { SecondJudges } from "@/lib/interviews/second-judges-schema";
import { type JudgedTurn, readJudgedTurn } from "@/lib/interviews/server/read-judged-turn";
import { endpointSettings } from "@/lib/judges/server/endpoint-settings";

/**
 * What stands beside the matcher's marks of one question, and whom one may ask. Nobody is asked by it.
 * @throws {AppError} not-found
 */
export async function getSecondJudges(viewer: Viewer, interviewId: string, position: number): Promise<SecondJudges> {
  const turn = await readJudgedTurn(viewer, interviewId, position);
  const { points, misconceptions, ...wording } = turn.question;
  const html = ({ text }: { readonly text: Localized }) => forEachLocale((locale) => renderMarkdown(text[locale]));
  return {
    question: {
      ...wording,
      points: points.map((point) => ({ ...point, html: html(point) })),
      misconceptions: misconceptions.map(({ cost, ...one }) => ({
        ...{ ...one, html: html(one) },
        ...(cost !== undefined && { cost }),
      })),
    },
    answer: { locale: turn.answer.locale, texts: turn.answer.texts.map((text) => ({ ...text })) },
    matcher: turn.marks.get("matcher") ?? null,
    endpoint: endpointOf(turn),
  };
}

function endpointOf({ marks: given }: JudgedTurn): SecondJudges["endpoint"] {
  const marks = given.get("endpoint");
  if (marks) return { status: "marked", marks };
  const settings = endpointSettings();
  return settings ? { status: "offered", host: settings.host, model: settings.model } : { status: "absent" };
}
