import { describe, expect, test } from "vitest";
import { label } from "@/lib/drawing/label";

const same = (text: string) => ({ zh: text, en: text });

describe("a text of a figure", () => {
  test.each<[unknown, unknown]>([
    ["RMSNorm", same("RMSNorm")],
    [
      { zh: "注意力", en: "attention" },
      { zh: "注意力", en: "attention" },
    ],
    [2017, same("2017")],
    [128256, same("128,256")],
    [0.1, same("0.1")],
  ])("%j is read", (value, read) => expect(label.parse(value)).toEqual(read));

  test.each<[unknown, RegExp]>([
    ["注意力", /holds Chinese/],
    ["", /Too small/],
    [{ zh: "注意力" }, /write a text/],
    [null, /write a text/],
  ])("%j is refused", (value, reason) => expect(label.safeParse(value).error?.issues[0]?.message).toMatch(reason));
});
