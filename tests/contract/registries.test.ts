import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const root = mkdtempSync(join(tmpdir(), "registries-"));
const plant = (path: string, text = "") => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const generate = (...args: string[]) => {
  try {
    const out = execFileSync("node", ["scripts/generate.mjs", "--root", root, ...args], {
      encoding: "utf8",
      stdio: "pipe",
    });
    return { status: 0, out };
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: string }; // what execFileSync throws
    return { status, out: stderr };
  }
};
const read = (path: string) => readFileSync(join(root, path), "utf8");
const plantKind = (name: string) => {
  for (const part of ["type.ts", "grade.server.ts", "player.tsx", "editor.tsx", "fixtures.ts", "versions.ts"])
    plant(`lib/items/${name}/${part}`);
};

afterAll(() => rmSync(root, { recursive: true }));

describe("the registries", () => {
  it("are what the folders of this repository say", () => {
    expect(() => execFileSync("node", ["scripts/generate.mjs", "--check"], { stdio: "pipe" })).not.toThrow();
  });

  it("are empty where there is nothing", () => {
    expect(generate().status).toBe(0);
    expect(read("lib/items/kinds.generated.ts")).toContain("export const kinds = {} as const;");
    expect(read("lib/labs/labs.generated.ts")).toContain("export const labs = {} as const;");
  });

  it("name every kind, figure, lab and route that is planted, in order", () => {
    plantKind("zeta");
    plantKind("alpha-beta");
    plant("lib/figures/bar-chart/schema.ts");
    plant("lib/figures/bar-chart/figure.tsx");
    plant("lib/figures/bar-chart/examples.ts");
    plant("lib/labs/lora/meta.ts");
    plant("lib/labs/lora/lab.tsx");
    plant("lib/labs/lora/built.tsx");
    plant("app/api/v1/(learn)/things/[id]/route.ts", "export const GET = route({});");
    plant("app/api/auth/[...nextauth]/route.ts", "export { handler as GET };");
    expect(generate("--check").status).toBe(1);
    expect(generate().status).toBe(0);
    expect(generate("--check").status).toBe(0);
    expect(read("lib/items/kinds.generated.ts")).toMatch(/"alpha-beta": alphaBeta,\n {2}"zeta": zeta,/);
    expect(read("lib/items/graders.generated.server.ts")).toMatch(
      /import "server-only";\nimport \{ grader as alphaBeta \}/,
    );
    expect(read("lib/items/players.generated.tsx")).toContain(
      `"zeta": lazy(() => keepTrying(() => import("@/lib/items/zeta/player")))`,
    );
    expect(read("lib/figures/figures.generated.ts")).toContain(`"bar-chart": barChart`);
    expect(read("lib/labs/labs.generated.ts")).toContain(`import { meta as lora } from "@/lib/labs/lora/meta"`);
    const routes = read("app/api/v1/openapi.json/routes.generated.ts");
    expect(routes).toContain(`import * as route0 from "@/app/api/v1/(learn)/things/[id]/route";`);
    expect(routes).toContain(`{ path: "/api/v1/things/[id]", handlers: route0 }`);
    expect(routes).not.toContain("nextauth");
  });

  it("cannot be written while a folder lacks a part or has a wrong name", () => {
    rmSync(join(root, "lib/items/zeta/versions.ts"));
    expect(generate()).toMatchObject({ status: 1, out: expect.stringContaining("lib/items/zeta/versions") as string });
    cpSync(join(root, "lib/items/alpha-beta"), join(root, "lib/items/zeta"), { recursive: true });
    plantKind("Not_Kebab");
    expect(generate()).toMatchObject({ status: 1, out: expect.stringContaining("kebab-case") as string });
  });
});
