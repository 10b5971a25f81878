import type { Judge as SiteJudge, NoVerdict } from "@/lib/judges/contract";
import { measuredEndpointJudge } from "@/lib/judges/server/measured-endpoint-judge";
import { verdictOf } from "@/lib/items/open/compare-sample";
import type { Judge, Judgement } from "@/tests/support/judged-answers";

/** A judge by a language model, ready to be measured, and how often it gave no marks. */
export interface EndpointJudge {
  readonly judge: Judge;
  readonly unmarked: ReadonlyMap<NoVerdict, number>;
}

/**
 * The judge by a language model that the environment names, as the site asks it. An answer that it gives no marks for (slow, unreadable) counts as
 * one in which it finds nothing, and is counted in `unmarked`.
 * @throws {Error} where no server is named, and at the first answer where it cannot be reached or refuses: every other would fail the same
 */
export function endpointJudge(environment: Readonly<Record<string, string | undefined>>): EndpointJudge {
  const site = measuredEndpointJudge(environment, (fields, message) => console.error(message, JSON.stringify(fields)));
  if (!site) {
    const missing = ["LLM_BASE_URL", "LLM_MODEL"].filter((name) => !environment[name]);
    throw new Error(
      `the endpoint judge asks a server with OpenAI's chat completions; not set: ${missing.join(", ")} (and LLM_API_KEY where it wants a key). ` +
        "Example: LLM_BASE_URL=http://127.0.0.1:8000/v1 LLM_MODEL=my-model npm run eval:judge -- --judge=endpoint",
    );
  }
  const unmarked = new Map<NoVerdict, number>();
  return { judge: (text, question) => ask(site, text, question, unmarked), unmarked };
}

async function ask(
  site: SiteJudge,
  text: string,
  { id, body }: Parameters<Judge>[1],
  unmarked: Map<NoVerdict, number>,
): Promise<Judgement> {
  const { stem, modelAnswer, rubric: points, misconceptions } = body;
  const locale = /\p{Script=Han}/u.test(text) ? "zh" : "en";
  const answer = { texts: [{ event: 1, text }], locale } as const;
  const verdict = await site.judge({ stem, modelAnswer, points, misconceptions }, answer, new AbortController().signal);
  if (verdict.status === "marked")
    return {
      points: Object.fromEntries(verdict.marks.points.map((point) => [point.id, verdictOf(point.status)])),
      misconceptions: verdict.marks.misconceptions.filter(({ raised }) => raised).map((one) => one.id),
    };
  if (verdict.status === "unreachable" || verdict.status === "refused")
    throw new Error(
      `the server of the endpoint judge is ${verdict.status} at an answer to ${id}; its line stands above`,
    );
  unmarked.set(verdict.status, (unmarked.get(verdict.status) ?? 0) + 1);
  return { points: {}, misconceptions: [] };
}
