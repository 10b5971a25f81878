import "server-only";
import { llmSettings } from "@/lib/core/env";
import type { Judge } from "@/lib/judges/contract";
import { createEndpointJudge } from "@/lib/judges/server/create-endpoint-judge";
import { endpointSettings } from "@/lib/judges/server/endpoint-settings";
import type { TokenBudget } from "@/lib/judges/server/token-budget";

const UNLIMITED: TokenBudget = { take: () => Promise.resolve(true), settle: () => Promise.resolve() };

/**
 * The judge by a language model for measuring it on labelled answers, with nothing of the site around it: no database, no budget. Undefined
 * where the environment names no server (`LLM_BASE_URL`, `LLM_MODEL`).
 * @param warn hears why there are no marks
 */
export function measuredEndpointJudge(
  environment: Readonly<Record<string, string | undefined>>,
  warn: (fields: object, message: string) => void,
): Judge | undefined {
  const settings = endpointSettings(llmSettings.parse(environment));
  return settings && createEndpointJudge(settings, UNLIMITED, warn);
}
