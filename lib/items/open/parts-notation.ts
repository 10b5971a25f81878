import type { Notation } from "@/lib/authoring/fields/typed-field";
import type { Authored } from "@/lib/items/open/type";

type Parts = Authored["rubric"][number]["parts"];

const LINE = /^\s*([a-z0-9-]+)\s*:\s(.*)$/;

/** `name: form` on each line; a part with several forms has several lines. */
export const partsNotation: Notation<Parts> = {
  print: (parts = {}) =>
    Object.entries(parts)
      .flatMap(([name, forms]) => forms.map((form) => `${name}: ${form}`))
      .join("\n"),
  read(text) {
    const parts: Record<string, string[]> = {};
    for (const line of text.split("\n")) {
      if (line.trim() === "") continue;
      const [, name, form] = LINE.exec(line) ?? [];
      if (name === undefined || form === undefined || form.trim() === "") return undefined;
      (parts[name] ??= []).push(form.trim());
    }
    return { value: Object.keys(parts).length > 0 ? parts : undefined };
  },
};

/** How many of the parts are needed; nothing for all of them. */
export const needNotation: Notation<number | undefined> = {
  print: (need) => (need === undefined ? "" : String(need)),
  read: (text) =>
    /^\s*$/.test(text) ? { value: undefined } : /^\s*\d+\s*$/.test(text) ? { value: Number(text) } : undefined,
};
