import { expect, it } from "vitest";
import { createPolicy } from "./policy.mjs";

it("workers of models alone may compile WebAssembly outside the sandbox, and reach our own origin alone", () => {
  const policyFor = createPolicy({ always: [], pages: {}, static: {}, api: [] }, false);
  for (const device of ["wasm", "webgpu"]) {
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
