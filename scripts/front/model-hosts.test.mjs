import { expect, it } from "vitest";
import { readModelHosts } from "./model-hosts.mjs";
import { createPolicy } from "./policy.mjs";

it("names no host unless the operator does", () => {
  expect(readModelHosts(undefined)).toEqual([]);
  expect(readModelHosts("")).toEqual([]);
  expect(readModelHosts(" https://Models.example/  https://*.cdn.example http://10.0.0.5:8080")).toEqual([
    "https://models.example",
    "https://*.cdn.example",
    "http://10.0.0.5:8080",
  ]);
});

it.each([
  "models.example",
  "https://a.example/path",
  "https://*.a.example",
  "https://a.example; script-src *",
  "*",
  "ftp://a.example",
])("refuses %s", (setting) => expect(() => readModelHosts(setting)).toThrow(/MODEL_HOST/));

it("only workers of models may compile WebAssembly, and reach the hosts that are allowed", () => {
  const facts = { always: [], pages: {}, static: {}, api: [] };
  const policyFor = createPolicy(facts, false, [], ["https://models.example"]);
  const worker = policyFor("/runtime/generation-4.3.1/wasm-ABC123.js").response;
  expect(worker).toContain("'wasm-unsafe-eval'");
  expect(worker).toContain("connect-src 'self' https://models.example;");
  for (const path of [
    "/runtime/generation-4.3.1/x.html",
    "/runtime/editor.js",
    "/en/labs/generation",
    "/models/tiny/config.json",
  ]) {
    expect(policyFor(path).response).not.toContain("wasm-unsafe-eval");
    expect(policyFor(path).response).not.toContain("models.example");
  }
  expect(createPolicy(facts, false)("/runtime/generation-4.3.1/webgpu-A.js").response).toContain("connect-src 'self';");
});
