import type { Page } from "@playwright/test";
import type { sanitizeOutput } from "@/lib/runtime/client/sanitize-output";
import type { createRuntime } from "@/lib/runtime/client/create-runtime";
import type {
  CodeNames,
  Completions,
  Language,
  RunEvent,
  RunRequest,
  RunResult,
  Runtime,
} from "@/lib/runtime/contract";
import { bundleForPage } from "@/scripts/lib/runtime-page.mjs";

let script: Promise<string> | undefined;

/** Gives a page of ours the runtime that learners meet, without its player. */
export async function withRuntime(page: Page): Promise<void> {
  script ??= bundleForPage(process.cwd(), "scripts/content/page-entry.ts");
  await page.evaluate(await script);
}

interface Given {
  createRuntime: typeof createRuntime;
  runtimes: Record<string, Runtime>;
  notebook: Runtime;
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

/** What somebody does while a cell runs. */
export interface Meanwhile {
  /** Answers of `onInput`, one after the other; when they are used up, null. */
  readonly answers?: readonly (string | null)[];
  /** Milliseconds after the run has begun. */
  readonly interruptAfter?: number;
}
export interface RanCell extends Ran {
  readonly asked: readonly (readonly [prompt: string, isSecret: boolean])[];
  readonly session: number;
  readonly firstOutput: number | undefined;
}

/** Runs a cell on a page that has the runtime, in an interpreter that keeps what was defined. */
export async function runCell(
  page: Page,
  code: string,
  request: Omit<RunRequest, "code"> = {},
  meanwhile: Meanwhile = {},
): Promise<RanCell> {
  const ran = await page.evaluate(
    async ([wanted, { answers = [], interruptAfter }]) => {
      const given = globalThis as unknown as Given; // see page-entry.ts
      const notebook = (given.notebook ??= given.createRuntime("python", { fresh: false }));
      await notebook.start();
      const events: RunEvent[] = [];
      const asked: [string, boolean][] = [];
      const began = performance.now();
      let firstOutput: number | undefined;
      const run = notebook.run({
        ...{ echo: true, limits: { time: Infinity, output: 10_000_000 }, ...wanted },
        onEvent(event) {
          firstOutput ??= performance.now() - began;
          events.push(event);
        },
        onInput(prompt, isSecret) {
          asked.push([prompt, isSecret]);
          // Where there is no answer left, the question stays open for whoever interrupts.
          if (asked.length > answers.length && interruptAfter !== undefined) return new Promise(() => {});
          return Promise.resolve(answers[asked.length - 1] ?? null);
        },
      });
      if (interruptAfter !== undefined) setTimeout(() => notebook.interrupt(), interruptAfter);
      const result = await run;
      return { ...result, events, asked, firstOutput, session: notebook.session };
    },
    [{ ...request, code }, meanwhile] as const,
  );
  const stdout = ran.events.map((event) => (event.type === "stdout" ? event.text : "")).join("");
  return { ...ran, stdout };
}

/** Of the interpreter that `runCell` uses. */
export const completeCode = (page: Page, code: string): Promise<Completions | null> =>
  page.evaluate((text) => (globalThis as unknown as Given).notebook.complete(text, text.length), code);
export const inspectCode = (page: Page, code: string): Promise<CodeNames | null> =>
  page.evaluate((text) => (globalThis as unknown as Given).notebook.inspect(text), code);

export const sanitize = (page: Page, kind: "text/html" | "image/svg+xml", markup: string): Promise<string> =>
  page.evaluate(
    ([type, text]) => {
      const given = globalThis as unknown as { sanitizeOutput: typeof sanitizeOutput }; // see page-entry.ts
      return given.sanitizeOutput(type, text);
    },
    [kind, markup] as const,
  );
