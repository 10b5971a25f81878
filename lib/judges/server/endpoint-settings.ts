import "server-only";
import type * as z from "zod";
import { env, type llmSettings } from "@/lib/core/env";

/** Where a judge by a language model is asked, and how. */
export interface EndpointSettings {
  readonly address: string;
  /** Whom people are told that their words go to. */
  readonly host: string;
  readonly model: string;
  readonly key: string | undefined;
  readonly timeoutMs: number;
  readonly concurrency: number;
  readonly tokensPerDay: number;
  readonly tokensPerLearner: number;
}

/** What the operator set; undefined where he names no server. */
export function endpointSettings(given: z.output<typeof llmSettings> = env()): EndpointSettings | undefined {
  const { LLM_BASE_URL: base, LLM_MODEL: model } = given;
  if (!base || !model) return undefined;
  return {
    ...{ model, host: new URL(base).host, address: `${base.replace(/\/+$/, "")}/chat/completions` },
    ...{ key: given.LLM_API_KEY, timeoutMs: given.LLM_TIMEOUT_SECONDS * 1_000, concurrency: given.LLM_CONCURRENCY },
    ...{ tokensPerDay: given.LLM_TOKENS_PER_DAY, tokensPerLearner: given.LLM_TOKENS_PER_LEARNER },
  };
}
