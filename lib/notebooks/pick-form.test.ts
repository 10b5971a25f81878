import { describe, expect, it } from "vitest";
import { pickForm } from "@/lib/notebooks/pick-form";

describe("a value", () => {
  it("is shown in its richest form", () => {
    expect(pickForm({ "text/plain": "a", "text/html": "<b>a</b>" })).toEqual({ kind: "html", text: "<b>a</b>" });
    expect(pickForm({ "text/plain": "a", "image/png": "QUJD\n" })).toEqual({
      ...{ kind: "picture", address: "data:image/png;base64,QUJD" },
    });
    expect(pickForm({ "text/plain": "a" })).toEqual({ kind: "text", text: "a" });
    expect(pickForm({ "application/x-unknown": "a" })).toEqual({ kind: "text", text: "" });
  });

  it("is no picture because it says so", () => {
    expect(pickForm({ "image/png": '" onload="x', "text/plain": "a" })).toEqual({ kind: "text", text: "a" });
  });

  it("is a formula as prose writes it", () => {
    for (const latex of ["x^2", "$$x^2$$"])
      expect(pickForm({ "text/latex": latex })).toEqual({ kind: "prose", text: "$$\nx^2\n$$" });
    expect(pickForm({ "text/latex": "$x$" })).toEqual({ kind: "prose", text: "$x$" });
  });

  it("is laid out where it is JSON", () => {
    expect(pickForm({ "application/json": { a: [1] }, "text/plain": "{}" })).toMatchObject({
      text: '{\n  "a": [\n    1\n  ]\n}',
    });
  });
});
