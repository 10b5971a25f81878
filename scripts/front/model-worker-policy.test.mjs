import { expect, it } from "vitest";
import { createPolicy } from "./policy.mjs";

it("workers of models alone may compile WebAssembly outside the sandbox, and reach our own origin alone", () => {
  const policyFor = createPolicy({ always: [], pages: {}, static: {}, api: [] }, false);
  for (const device of ["wasm", "webgpu", "embedding-wasm"]) {
    const { response, frame } = policyFor(`/runtime/generation-4.3.1/${device}-ABC123.js`);
    expect(response).toContain("'wasm-unsafe-eval'");
    expect(response).toContain("connect-src 'self';");
    expect(frame).toBeUndefined();
  }
  for (const path of [
    "/runtime/generation-4.3.1/x.html",
    "/runtime/editor.js",
    "/en/labs/generation",
    "/models/tiny/config.json",
  ])
    expect(policyFor(path).response).not.toContain("wasm-unsafe-eval");
});

it("the host that the operator names can be asked by workers of models, and by nothing else", () => {
  const facts = { always: [], pages: { "/en/labs/generation": [] }, static: {}, api: [] };
  const policyFor = createPolicy(facts, true, [], () => "https://models.example:8443/warmup/");
  for (const name of ["wasm", "webgpu", "list"])
    expect(policyFor(`/runtime/generation-4.3.1/${name}-ABC123.js`).response).toContain(
      "connect-src 'self' https://models.example:8443;",
    );
  for (const path of ["/en/labs/generation", "/en/plan", "/runtime/sandbox.html", "/runtime/editor.js", "/api/v1/me"])
    expect(policyFor(path).response).not.toContain("models.example");
});
