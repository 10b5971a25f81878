import "server-only";
import { randomBytes } from "node:crypto";
import { logger } from "@/lib/core/logger";
import type { Judge, JudgedAnswer, JudgedQuestion, Verdict } from "@/lib/judges/contract";
import { countTokens } from "@/lib/judges/endpoint/count-tokens";
import { describeReply, readReply, type Reply } from "@/lib/judges/endpoint/reply";
import { verifyReply } from "@/lib/judges/endpoint/verify-reply";
import { writePrompt } from "@/lib/judges/endpoint/write-prompt";
import { askEndpoint, MOST_REPLY_TOKENS, type Warn } from "@/lib/judges/server/ask-endpoint";
import { createGate } from "@/lib/judges/server/create-gate";
import type { EndpointSettings } from "@/lib/judges/server/endpoint-settings";
import type { TokenBudget } from "@/lib/judges/server/token-budget";

/** Raised when prompt or verification change, so that stored marks say by what they were made. */
const ENDPOINT_VERSION = 1;

const gates = new Map<number, ReturnType<typeof createGate>>();

/** Of all questions that this process asks together. */
function gateOf(most: number): ReturnType<typeof createGate> {
  const gate = gates.get(most) ?? createGate(most);
  gates.set(most, gate);
  return gate;
}

/**
 * A judge by a language model behind an endpoint. What it says counts only as far as `verifyReply` finds it borne out. Where nothing was said
 * nobody is asked.
 */
export function createEndpointJudge(settings: EndpointSettings, budget: TokenBudget, warn: Warn = logger.warn): Judge {
  const version = `${ENDPOINT_VERSION}/${settings.model}`;
  return {
    name: "endpoint",
    async judge(question, answer, signal): Promise<Verdict> {
      if (answer.texts.every(({ text }) => text.trim() === ""))
        return { status: "marked", marks: verifyReply(nothingSaid(question), question, answer, version) };
      const within = AbortSignal.any([signal, AbortSignal.timeout(settings.timeoutMs)]);
      try {
        return await gateOf(settings.concurrency)(within, () =>
          ask({ settings, budget, version }, question, answer, { signal: within, warn }),
        );
      } catch (error) {
        if (within.aborted) return { status: "slow" };
        throw error;
      }
    },
  };
}

async function ask(
  {
    settings,
    budget,
    version,
  }: { readonly settings: EndpointSettings; readonly budget: TokenBudget; readonly version: string },
  question: JudgedQuestion,
  answer: JudgedAnswer,
  how: { readonly signal: AbortSignal; readonly warn: Warn },
): Promise<Verdict> {
  const messages = writePrompt(question, answer, randomBytes(12).toString("hex"));
  const sent = countTokens(messages.map(({ content }) => content).join());
  const taken = sent + MOST_REPLY_TOKENS;
  if (!(await budget.take(taken))) return { status: "budget-spent" };
  const asked = await askEndpoint(settings, messages, describeReply(question), how);
  // What a server does not tell is taken to be what was sent and a reply's usual length; where none came, nobody knows what it cost.
  const isReply = asked.status === "replied";
  const used = isReply ? (asked.tokens ?? sent + countTokens(asked.text)) : asked.status === "unreachable" ? 0 : sent;
  await budget.settle(taken, used);
  if (!isReply) return asked;
  const reply = readReply(asked.text, question);
  if (!reply) return { status: "unreadable" };
  return { status: "marked", marks: verifyReply(reply, question, answer, version) };
}

function nothingSaid({ points, misconceptions }: JudgedQuestion): Reply {
  return {
    points: points.map(({ id }) => ({ id, status: "missing", quotes: [], reason: "" })),
    misconceptions: misconceptions.map(({ id }) => ({ id, raised: false, quotes: [], reason: "" })),
  };
}
