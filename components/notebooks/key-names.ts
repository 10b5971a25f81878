import { KEYS, type NotebookCommand } from "@/lib/notebooks/cell-model/keys";

const SIGNS: Readonly<Record<string, string>> = {
  ...{ ArrowUp: "↑", ArrowDown: "↓", ArrowLeft: "←", ArrowRight: "→", Escape: "Esc", Mod: "Ctrl" },
};

/** A key as it is written on it. On a Mac, Cmd does what Ctrl does. */
export const showKey = (key: string): string =>
  key
    .split(" ")
    .map((part) =>
      part
        .split("+")
        .map((name) => SIGNS[name] ?? (name.length === 1 ? name.toUpperCase() : name))
        .join("+"),
    )
    .join(" ");

/** The first key of a command, for menus. */
export function keyOf(command: NotebookCommand): string | undefined {
  const [key] = KEYS.find((binding) => binding.command === command)?.keys ?? [];
  return key === undefined ? undefined : showKey(key);
}
