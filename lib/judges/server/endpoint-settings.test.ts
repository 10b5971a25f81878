import { describe, expect, it } from "vitest";
import { llmSettings } from "@/lib/core/env";
import { endpointSettings } from "@/lib/judges/server/endpoint-settings";

const read = (given: Record<string, string>) => endpointSettings(llmSettings.parse(given));

describe("the settings of the judge by a language model", () => {
  it("name a server, its model and what may be spent", () => {
    expect(
      read({ LLM_BASE_URL: "http://localhost:11434/v1/", LLM_MODEL: "qwen3:8b", LLM_TOKENS_PER_DAY: "5000" }),
    ).toEqual({
      ...{ address: "http://localhost:11434/v1/chat/completions", host: "localhost:11434", model: "qwen3:8b" },
      ...{ key: undefined, timeoutMs: 50_000, concurrency: 2, tokensPerDay: 5_000, tokensPerLearner: 100_000 },
    });
  });

  it("are none without a server or a model", () => {
    for (const given of [{}, { LLM_BASE_URL: "", LLM_MODEL: "" }, { LLM_BASE_URL: "https://h/v1" }, { LLM_MODEL: "m" }])
      expect(read(given)).toBeUndefined();
  });

  it.each([
    { LLM_BASE_URL: "https://user:word@h/v1" },
    { LLM_BASE_URL: "https://h/v1?key=1" },
    { LLM_BASE_URL: "h/v1" },
    { LLM_API_KEY: "two words" },
    { LLM_TIMEOUT_SECONDS: "600" },
    { LLM_CONCURRENCY: "0" },
  ])("are refused as %j", (given) => expect(llmSettings.safeParse(given).success).toBe(false));
});
