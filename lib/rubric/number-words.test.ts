import { describe, expect, it } from "vitest";
import { findNumberWords } from "@/lib/rubric/number-words";

describe("numbers in words", () => {
  it.each([
    ["sixteen bytes", 16],
    ["seven billion parameters", 7e9],
    ["half a million", 5e5],
    ["two hundred and fifty thousand tokens", 250_000],
    ["twenty-five percent", 25],
    ["三千亿词元", 3e11],
    ["一万五千步", 15_000],
    ["十六字节", 16],
    ["两万个", 20_000],
    ["一百零八", 108],
    ["五百二十", 520],
  ])("%s is %d", (text, value) => {
    expect(findNumberWords(text).map((one) => one.value)).toEqual([value]);
  });

  it.each(["one of them", "half of it", "一个", "someone", "often", "统一", "一定"])("there is none in: %s", (text) => {
    expect(findNumberWords(text)).toEqual([]);
  });

  it("stands where it is written", () => {
    const text = "about seven billion.";
    const [found] = findNumberWords(text);
    expect(text.slice(found!.start, found!.end)).toBe("seven billion");
  });
});
