import { expect, it } from "vitest";
import { readModelHost } from "./model-host.mjs";

it("is nothing unless the operator sets it, and a folder where he does", () => {
  expect(readModelHost(undefined)).toBeUndefined();
  expect(readModelHost("")).toBeUndefined();
  expect(readModelHost("https://Models.example/warmup")).toBe("https://models.example/warmup/");
  expect(readModelHost("https://models.example")).toBe("https://models.example/");
  expect(readModelHost("http://localhost:8080/a//")).toBe("http://localhost:8080/a/");
});

it.each([
  "models.example",
  "http://models.example/",
  "ftp://models.example/",
  "https://user:password@models.example/",
  "https://models.example/?token=1",
  "https://models.example/#",
  "https://",
  "/models/",
  "https://a.example; script-src *",
])("refuses %s in one sentence", (text) => expect(() => readModelHost(text)).toThrow(/^MODEL_HOST is “.+”; set it to/));
