import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSameResult } from "@/lib/code-values/compare-values";
import { decodeValue } from "@/lib/code-values/decode";
import { encodeValue } from "@/lib/code-values/encode";
import { showCall, showValue } from "@/lib/code-values/show-value";
import { arbitraryValue } from "@/tests/support/arbitrary-value";

describe("the canonical encoding", () => {
  it.each([
    [undefined, '{"$undefined":true}'],
    [-0, '{"$float":"-0"}'],
    [NaN, '{"$float":"NaN"}'],
    [-Infinity, '{"$float":"-Infinity"}'],
    [1e21, "1e+21"],
    [5n, "5"],
    [2n ** 64n, '{"$int":"18446744073709551616"}'],
    ['中é\u007f"', '"\\u4e2d\\u00e9\\u007f\\""'],
    [new Set([3, "a", 1]), '{"$set":["a",1,3]}'],
    [
      new Map([
        ["b", 1],
        ["a", 2],
      ]),
      '{"a":2,"b":1}',
    ],
    [
      new Map([
        [2, 1],
        [1, 2],
      ]),
      '{"$map":[[1,2],[2,1]]}',
    ],
    [{ $int: "5" }, '{"$map":[["$int","5"]]}'],
    [new Uint8Array([0, 255]), '{"$bytes":"AP8="}'],
    [new Float64Array([0.5, 1]), "[0.5,1]"],
    [Object.assign(Object.create(null) as object, { a: 1 }), '{"a":1}'],
  ])("of %o is %s", (value, text) => expect(encodeValue(value)).toBe(text));

  it.each([
    ["a function", () => 1],
    ["a symbol", Symbol("a")],
    ["an object of a class", new Date(0)],
    [
      "a cycle",
      (() => {
        const list: unknown[] = [];
        list.push([list]);
        return list;
      })(),
    ],
    [
      "what is nested without end",
      (() => {
        let list: unknown[] = [];
        for (let depth = 0; depth < 200; depth++) list = [list];
        return list;
      })(),
    ],
    ["too much", "x".repeat(1_000_001)],
  ])("does not exist of %s", (_, value) => expect(() => encodeValue(value)).toThrow());

  it("stands for the value from which it was made, whatever it is", () => {
    fc.assert(
      fc.property(arbitraryValue, (value) => {
        const text = encodeValue(value);
        expect(encodeValue(decodeValue(text))).toBe(text);
        expect(JSON.stringify(JSON.parse(text))).not.toBeUndefined();
        expect(isSameResult(text, text, { mode: "exact" })).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("knows no tags but its own", () => {
    for (const text of ['{"$other":1}', '{"$constructor":1}', "[", ""])
      expect(() => decodeValue(text)).toThrow(SyntaxError);
  });
});

describe("comparing", () => {
  const exact = { mode: "exact" } as const;
  const close = { mode: "tolerance", relative: 1e-6, absolute: 1e-9 } as const;
  const set = { mode: "set" } as const;

  it.each([
    ["3", "3.0", exact, true],
    ["0.30000000000000004", "0.3", exact, false],
    ["0.30000000000000004", "0.3", close, true],
    ["[1,[2.0000001]]", "[1,[2]]", close, true],
    ["[1,[2.001]]", "[1,[2]]", close, false],
    ["1e-10", "0", close, true],
    ['{"$float":"NaN"}', '{"$float":"NaN"}', exact, true],
    ['{"$float":"Infinity"}', "1e308", close, false],
    ['{"$float":"Infinity"}', '{"$float":"-Infinity"}', close, false],
    ['{"$float":"-0"}', "0", exact, true],
    ['{"$int":"18446744073709551616"}', '{"$int":"18446744073709551617"}', exact, false],
    ['{"$int":"18446744073709551616"}', "18446744073709551616", close, true],
    ["true", "1", exact, false],
    ["null", "[]", exact, false],
    ['{"$tuple":[1,2]}', "[1,2]", exact, false],
    ['{"a":1,"b":2}', '{"b":2,"a":1}', exact, true],
    ['{"a":1}', '{"a":1,"b":2}', exact, false],
    ['{"__proto__":1}', "{}", exact, false],
    ["[1,2,3]", "[3,1,2]", exact, false],
    ["[1,2,3]", "[3,1,2,1]", set, true],
    ["[1,2,3]", "[3,1]", set, false],
    ["[1]", "no JSON", exact, false],
    ["[[1]]", "[".repeat(10_000), exact, false],
  ])("%s with %s, %o: %s", (expected, given, comparison, same) =>
    expect(isSameResult(expected, given, comparison)).toBe(same),
  );

  it("is not overwhelmed by what is nested far deeper than expected", () => {
    expect(isSameResult("[[1]]", `${"[".repeat(10_000)}${"]".repeat(10_000)}`, exact)).toBe(false);
  });
});

describe("showing", () => {
  it.each([
    ['[1.0,-2.50,"3.0",null,true]', "python", '[1.0, -2.5, "3.0", None, True]'],
    ["[1.0,null,true]", "javascript", "[1, null, true]"],
    ['{"$tuple":[1]}', "python", "(1,)"],
    ['{"$set":[]}', "python", "set()"],
    ['{"$set":[1,2]}', "typescript", "new Set([1, 2])"],
    ['{"$map":[[1,"a"]]}', "python", '{1: "a"}'],
    ['{"$map":[[1,"a"]]}', "javascript", 'new Map([[1, "a"]])'],
    ['{"$float":"-Infinity"}', "python", "-inf"],
    ['{"$int":"9007199254740993"}', "javascript", "9007199254740993n"],
    ['{"$undefined":true}', "javascript", "undefined"],
    ['"\\u4e2d"', "python", '"中"'],
    ["not an encoding", "python", "not an encoding"],
  ] as const)("%s in %s is %s", (text, language, shown) => expect(showValue(text, language)).toBe(shown));

  it("writes a call", () => expect(showCall("f", '[[1.0], "a"]', "python")).toBe('f([1.0], "a")'));
});
