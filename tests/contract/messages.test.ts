import { describe, expect, it } from "vitest";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";

type Messages = { readonly [key: string]: string | Messages };

/** Every text by its dotted key. */
function flatten(messages: Messages, prefix = ""): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === "string" ? [[prefix + key, value] as [string, string]] : flatten(value, `${prefix}${key}.`),
  );
}

/** Names of the arguments and tags of an ICU message, with those inside plural and select branches. */
function argumentsOf(message: string): string[] {
  const names = new Set([...message.matchAll(/<(\w+)>/g)].map((match) => `<${match[1]}>`));
  const text = message.replace(/'[{}][^']*'/g, "");
  let at = 0;
  const readText = (): void => {
    for (; at < text.length && text[at] !== "}"; at++) if (text[at] === "{") readArgument();
  };
  const readArgument = (): void => {
    const head = /^\{\s*(\w+)\s*(?:,\s*(plural|select|selectordinal)\b)?/.exec(text.slice(at));
    if (!head) throw new Error(`no argument at ${at} of ${JSON.stringify(message)}`);
    names.add(head[1]!); // the group always takes part
    at += head[0].length;
    for (; at < text.length && text[at] !== "}"; at++) {
      if (text[at] !== "{") continue;
      at++;
      readText();
    }
    if (text[at] !== "}") throw new Error(`an open brace in ${JSON.stringify(message)}`);
  };
  readText();
  if (at < text.length) throw new Error(`a closing brace too many in ${JSON.stringify(message)}`);
  return [...names].sort();
}

const chinese = new Map(flatten(zh));
const english = new Map(flatten(en));

describe("the messages", () => {
  it("have the same keys in both languages", () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it("take the same arguments and tags in both languages", () => {
    const read = (texts: Map<string, string>) =>
      Object.fromEntries([...texts].map(([key, text]) => [key, argumentsOf(text)]));
    expect(read(chinese)).toEqual(read(english));
  });

  it("are never empty and keep calm", () => {
    const wrong = [...chinese, ...english].filter(([, text]) => text.trim() === "" || /[!！]/.test(text));
    expect(wrong).toEqual([]);
  });
});

describe("argumentsOf", () => {
  it.each([
    ["plain", []],
    ["{name} and <b>{count, number}</b>", ["<b>", "count", "name"]],
    ["{count, plural, one {# item of {total}} other {# items}}", ["count", "total"]],
    ["{a, select, yes {{b}} other {no}}", ["a", "b"]],
    ["it''s '{'literal'}'", []],
  ])("reads %s", (message, names) => expect(argumentsOf(message)).toEqual(names));

  it.each(["{a", "a}", "{}"])("refuses %s", (message) => expect(() => argumentsOf(message)).toThrow());
});
