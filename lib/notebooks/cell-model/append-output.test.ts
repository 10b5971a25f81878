import { describe, expect, it } from "vitest";
import { appendOutput } from "@/lib/notebooks/cell-model/append-output";
import type { CellOutput } from "@/lib/notebooks/schema";

const out = (text: string, name: "stdout" | "stderr" = "stdout"): CellOutput => ({ output_type: "stream", name, text });
const show = (value: string, id?: string): CellOutput => ({
  ...{ output_type: "display_data", data: { "text/plain": value }, metadata: {} },
  ...(id && { transient: { display_id: id } }),
});
const all = (...outputs: CellOutput[]) => outputs.reduce<readonly CellOutput[]>(appendOutput, []);

describe("outputs", () => {
  it("go on where text of the same stream stands", () => {
    expect(all(out("a"), out("b"), out("c", "stderr"), out("d"))).toEqual([out("ab"), out("c", "stderr"), out("d")]);
  });

  it("begin a line anew at a carriage return, also when it comes in pieces", () => {
    expect(all(out("10 %\r"), out("20 %\r"), out("100 %\n"))).toEqual([out("100 %\n")]);
    expect(all(out("abc\rX"))).toEqual([out("Xbc")]);
    expect(all(out("a\r"), out("\nb"))).toEqual([out("a\nb")]);
  });

  it("take the place of what was shown under the same name", () => {
    expect(all(show("1", "p"), out("x"), show("2", "p"))).toEqual([show("2", "p"), out("x")]);
  });
});
