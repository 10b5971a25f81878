import type { Page } from "@playwright/test";
import type { createRuntime } from "@/lib/runtime/client/create-runtime";
import type { Language, RunEvent, RunRequest, RunResult } from "@/lib/runtime/contract";
import { bundleForPage } from "@/scripts/lib/runtime-page.mjs";

let script: Promise<string> | undefined;

/** Gives a page of ours the runtime that learners meet, without its player. */
export async function withRuntime(page: Page): Promise<void> {
  script ??= bundleForPage(process.cwd(), "scripts/content/page-entry.ts");
  await page.evaluate(await script);
}

interface Given {
  createRuntime: typeof createRuntime;
  runtimes: Record<string, ReturnType<typeof createRuntime>>;
}

export interface Ran extends RunResult {
  readonly events: readonly RunEvent[];
  readonly stdout: string;
}

/** Runs code on a page that has the runtime, each time in an interpreter that nothing has touched. */
export async function runCode(
  page: Page,
  language: Language,
  code: string,
  request: Omit<RunRequest, "code"> = {},
): Promise<Ran> {
  const ran = await page.evaluate(
    async ([name, wanted]) => {
      const given = globalThis as unknown as Given; // see page-entry.ts
      given.runtimes ??= {};
      const runtime = (given.runtimes[name] ??= given.createRuntime(name, { fresh: true }));
      const events: RunEvent[] = [];
      const result = await runtime.run({ ...wanted, onEvent: (event) => events.push(event) });
      return { ...result, events };
    },
    [language, { ...request, code }] as const,
  );
  const stdout = ran.events.map((event) => (event.type === "stdout" ? event.text : "")).join("");
  return { ...ran, stdout };
}
