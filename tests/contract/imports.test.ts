import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { ESLint } from "eslint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

interface Rule {
  readonly name: string;
  readonly severity: string;
}
interface Cruise {
  readonly summary: { readonly violations: readonly { readonly rule: Rule; readonly from: string }[] };
}
const load = createRequire(import.meta.url);
const rules = load("../../.dependency-cruiser.cjs") as { forbidden: Rule[]; required: Rule[] };

/** One file that breaks each rule; every file that is named exists. */
const PLANTED: Readonly<Record<string, readonly [file: string, imports: string]>> = {
  "nothing-imports-app": ["lib/teams/a.ts", "@/app/page"],
  "app-opens-no-kind": ["app/kind.ts", "@/lib/items/open/type"],
  "routes-do-not-query": ["app/query.ts", "@/lib/db/pool"],
  "core-is-the-floor": ["lib/core/a.ts", "@/lib/teams/rule"],
  "ui-kit-is-the-floor": ["components/ui/a.tsx", "@/lib/teams/rule"],
  "components-keep-to-themselves": ["components/teams/a.tsx", "@/components/review/card"],
  "quizzes-use-the-items-of-practice": ["components/quizzes/a.tsx", "@/components/review/card"],
  "reports-show-the-items-of-practice": ["components/reports/a.tsx", "@/components/review/card"],
  "interviews-use-the-items-of-practice": ["components/interviews/a.tsx", "@/components/review/card"],
  "lib-shows-no-feature-ui": ["lib/teams/b.ts", "@/components/review/card"],
  "browser-code-reaches-no-server": ["components/teams/b.tsx", "@/lib/teams/server/list-teams"],
  "browser-code-reaches-no-server-by-a-chain": ["lib/teams/client/use-chain.ts", "@/lib/teams/c"],
  "kinds-are-strangers": ["lib/items/open/a.ts", "@/lib/items/single-choice/type"],
  "figures-are-strangers": ["lib/figures/bars/a.ts", "@/lib/figures/lines/schema"],
  "labs-are-strangers": ["lib/labs/lora/a.ts", "@/lib/labs/memory/meta"],
  "only-registries-open-kinds": ["components/teams/c.tsx", "@/lib/items/open/type"],
  "only-the-database-folder-opens-prisma": ["lib/teams/server/a.ts", "@prisma/client"],
  "only-the-database-folder-opens-pg": ["lib/teams/server/b.ts", "pg"],
  "only-auth-opens-next-auth": ["lib/teams/server/c.ts", "next-auth"],
  "pure-rules-do-no-io": ["lib/teams/c.ts", "@/lib/teams/server/list-teams"],
  "fixtures-are-for-tests": ["lib/teams/d.ts", "@/lib/items/open/fixtures"],
  "no-cycles": ["lib/teams/e.ts", "@/lib/teams/f"],
  "no-orphans": ["lib/teams/orphan.ts", ""],
  "server-files-say-so": ["lib/teams/server/silent.ts", "@/lib/teams/rule"],
};
const STANDING: Readonly<Record<string, string>> = {
  "app/page.ts": "",
  "lib/db/pool.ts": `import "server-only";`,
  "lib/teams/rule.ts": "",
  "lib/teams/f.ts": `import "@/lib/teams/e";`,
  "lib/teams/server/list-teams.ts": `import "server-only";`,
  "components/review/card.tsx": "",
  "lib/items/open/type.ts": "",
  "lib/items/open/fixtures.ts": "",
  "lib/items/single-choice/type.ts": "",
  "lib/figures/lines/schema.ts": "",
  "lib/labs/memory/meta.ts": "",
};

function cruise(folder: string, folders: readonly string[]): Cruise {
  const bin = resolve("node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const run = ["--config", ".dependency-cruiser.cjs", "--output-type", "json", ...folders];
  return JSON.parse(
    execFileSync("node", [bin, ...run], { cwd: folder, encoding: "utf8", maxBuffer: 2 ** 28 }),
  ) as Cruise;
}

// That this repository keeps them is a check of its own: scripts/check/steps.mjs.
describe("the import rules", () => {
  const folder = mkdtempSync(join(tmpdir(), "imports-"));
  let found: Cruise["summary"]["violations"] = [];

  beforeAll(() => {
    const write = (file: string, text: string) => {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    };
    for (const [file, text] of Object.entries(STANDING)) write(file, `${text}\nexport {};\n`);
    for (const [file, imports] of Object.values(PLANTED))
      write(file, imports ? `import "${imports}";\nexport {};\n` : "export {};\n");
    for (const file of [".dependency-cruiser.cjs", "tsconfig.json"]) copyFileSync(file, join(folder, file));
    symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
    found = cruise(folder, ["app", "components", "lib"]).summary.violations;
  }, 30_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([...rules.forbidden, ...rules.required].map((rule) => rule.name))("fire: %s", (name) => {
    const [file] = PLANTED[name] ?? [`a planted violation of ${name}`];
    expect(found.filter((violation) => violation.rule.name === name).map((violation) => violation.from)).toContain(
      file,
    );
  });
});

describe("the lint restrictions", () => {
  const eslint = new ESLint();
  const lint = async (file: string, text: string) => {
    const [result] = await eslint.lintText(text, { filePath: file });
    return result!.messages.map((message) => `${message.ruleId} ${message.message}`).join("\n"); // one text, one result
  };

  it.each([
    ["settings read in passing", "lib/teams/server/a.ts", "export const a = process.env.HOME;", /env\.ts/],
    ["a server action", "app/teams/actions.ts", `"use server";\nexport const a = 1;`, /server actions/],
    [
      "HTML by hand",
      "components/teams/a.tsx",
      "export const A = () => <p dangerouslySetInnerHTML={{ __html: '' }} />;",
      /rich-text/,
    ],
    ["chance in a rule", "lib/teams/a.ts", "export const a = () => Math.random();", /Rng/],
    ["chance in a component", "components/teams/a.tsx", "export const a = () => Math.random();", /Rng/],
    ["the clock in a rule", "lib/teams/a.ts", "export const a = () => Date.now();", /Clock/],
    ["today's date in a rule", "lib/teams/a.ts", "export const a = () => new Date();", /Clock/],
    ["any", "lib/teams/a.ts", "export const a: any = 1;", /no-explicit-any/],
    ["a picture without words", "components/teams/a.tsx", "export const A = () => <img src='/a.png' />;", /alt-text/],
    ["a file of 301 lines", "lib/teams/a.ts", "export {};\n".repeat(301), /max-lines/],
    ["a file of 501 lines", "lib/teams/a.ts", "export {};\n".repeat(501), /size\/hard-limit/],
  ])("find %s", async (_, file, text, message) => {
    expect(await lint(file, text)).toMatch(message);
  });

  it.each([
    ["settings in their place", "lib/core/env.ts", "export const a = process.env;"],
    [
      "sanitised HTML in its place",
      "components/ui/rich-text.tsx",
      "export const A = () => <p dangerouslySetInnerHTML={{ __html: '' }} />;",
    ],
    ["a date that is given", "lib/teams/a.ts", "export const a = (at: number) => new Date(at);"],
    ["settings of a script", "scripts/a.mjs", "export const a = process.env.PORT;"],
  ])("let %s pass", async (_, file, text) => {
    expect(await lint(file, text)).toBe("");
  });
});

describe("the rules that are looked for natively", () => {
  const folder = mkdtempSync(join(tmpdir(), "typed-"));
  const PLANTED_NATIVE: Readonly<Record<string, string>> = {
    "no-floating-promises": "export function a(wait: () => Promise<void>) { wait(); }",
    "no-misused-promises": "export const a = (wait: () => Promise<boolean>) => (wait() ? 1 : 2);",
    "await-thenable": "export const a = async (now: number) => await now;",
    "switch-exhaustiveness-check": `export function a(side: "left" | "right") { switch (side) { case "left": return 1; } return 2; }`,
    "rules-of-hooks": `import { useState } from "react"; export function A({ is }: { is: boolean }) { if (is) useState(0); return null; }`,
    "exhaustive-deps": `import { useEffect } from "react"; export function A({ log, at }: { log: (at: number) => void; at: number }) { useEffect(() => log(at), [log]); return null; }`,
    "static-components": `export function A() { const B = () => <p>b</p>; return <B />; }`,
    purity: `export function A() { return <p>{Math.random()}</p>; }`,
    immutability: `export function A({ list }: { list: string[] }) { list[0] = "a"; return <p>{list.length}</p>; }`,
    refs: `import { useRef } from "react"; export function A() { const at = useRef(0); return <p>{at.current}</p>; }`,
    globals: `let count = 0; export function A() { count = count + 1; return <p>{count}</p>; }`,
    "set-state-in-effect": `import { useEffect, useState } from "react"; export function A() { const [at, setAt] = useState(0); useEffect(() => { setAt(1); }, []); return <p>{at}</p>; }`,
    "set-state-in-render": `import { useState } from "react"; export function A() { const [at, setAt] = useState(0); setAt(1); return <p>{at}</p>; }`,
    "error-boundaries": `import { B } from "./b"; export function A() { try { return <B />; } catch { return null; } }`,
    "use-memo": `import { useMemo } from "react"; export function A({ at }: { at: number }) { const b = useMemo(async () => at, [at]); return <p>{String(b)}</p>; }`,
  };
  let found = "";

  beforeAll(() => {
    copyFileSync(".oxlintrc.json", join(folder, ".oxlintrc.json"));
    writeFileSync(join(folder, "tsconfig.json"), `{ "compilerOptions": { "strict": true, "lib": ["ES2024"] } }`);
    const files = Object.entries(PLANTED_NATIVE).map(([rule, text]) => {
      writeFileSync(join(folder, `${rule}.tsx`), `${text}\n`);
      return `${rule}.tsx`;
    });
    const bin = resolve("node_modules/oxlint/bin/oxlint");
    const { stdout } = spawnSync("node", [bin, "--type-aware", "--format=unix", ...files], {
      ...{ cwd: folder, encoding: "utf8" },
    });
    found = stdout;
  }, 30_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(Object.keys(PLANTED_NATIVE))("fire: %s", (rule) => {
    expect(found).toMatch(new RegExp(`^${rule}\\.tsx:.*\\b${rule}\\b`, "m"));
  });
});
