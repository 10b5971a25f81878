import { describe, expect, it } from "vitest";
import { KEYS, nameKey, readKey, typeKey } from "@/lib/notebooks/cell-model/keys";

const press = (key: string, more: Partial<Parameters<typeof nameKey>[0]> = {}) =>
  nameKey({ ...{ key, code: "", ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }, ...more });

describe("keys", () => {
  it("ask for one thing in each mode", () => {
    const all = KEYS.flatMap(({ mode, keys }) => keys.map((key) => `${mode} ${key}`));
    expect(new Set(all).size).toBe(all.length);
  });

  it("have one name on every keyboard", () => {
    expect(press("Enter", { shiftKey: true })).toBe("Shift+Enter");
    expect(press("?", { shiftKey: true })).toBe("?");
    expect(press("V", { shiftKey: true })).toBe("Shift+V");
    // With the lock on, a letter is that letter all the same.
    expect(press("V")).toBe("v");
    expect(press("_", { code: "Minus", ctrlKey: true, shiftKey: true })).toBe("Mod+Shift+-");
    expect(press("z", { metaKey: true })).toBe("Mod+z");
  });

  it("wait for the second of two letters", () => {
    expect(readKey("d", "command", undefined)).toEqual({ pending: "d" });
    expect(readKey("d", "command", "d")).toEqual({ command: "delete" });
    expect(readKey("a", "command", "d")).toEqual({ command: "insert-above" });
    expect(readKey("d", "edit", undefined)).toEqual({});
  });
});

describe("a key that types", () => {
  const key = (name: string, more: object = {}) => ({
    ...{ key: name, code: "", ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more },
  });

  it("adds a sign or a line, or takes one away", () => {
    expect(["a", "Enter", "é", "😀", "Backspace"].map((name) => typeKey("x😀", key(name)))).toEqual([
      ...["x😀a", "x😀\n", "x😀é", "x😀😀", "x"],
    ]);
    expect(typeKey("", key("Backspace"))).toBe("");
  });

  it("is none where it commands or moves", () => {
    for (const name of ["ArrowLeft", "Tab", "Shift", "Dead", "F5"]) expect(typeKey("x", key(name))).toBeUndefined();
    expect(typeKey("x", key("c", { ctrlKey: true }))).toBeUndefined();
  });
});
