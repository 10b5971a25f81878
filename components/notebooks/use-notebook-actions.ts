import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { EditorAccess } from "@/components/notebooks/cell-editor";
import type { NotebookActions } from "@/components/notebooks/notebook-actions";
import type { Panel } from "@/components/notebooks/notebook-panels";
import type { NotebookSession } from "@/components/notebooks/notebook-session";
import type { Locale } from "@/lib/core/locale";
import { nameKey, readKey, typeKey, type NotebookCommand } from "@/lib/notebooks/cell-model/keys";
import { selectedCells } from "@/lib/notebooks/cell-model/selection";
import { textIn } from "@/lib/notebooks/title-of";

/** Two letters that belong together are pressed within it. */
const PAIR_MS = 900;

interface Page {
  save(): void;
  say(text: string): void;
  open(panel: Panel): void;
  fold(cells: readonly string[]): void;
}

/** What keys and buttons do in an open notebook. */
export function useNotebookActions(session: NotebookSession, page: Page): NotebookActions {
  const t = useTranslations("notebooks.said");
  const locale = useLocale() as Locale; // the page's provider has one of ours
  const [made] = useState(() => makeActions(session, { page, t, locale }));
  useEffect(() => made.meet({ page, t, locale }));
  return made.actions;
}

interface Now {
  readonly page: Page;
  readonly t: ReturnType<typeof useTranslations<"notebooks.said">>;
  readonly locale: Locale;
}

/** `meet`: the actions live longer than one rendering; they do what is true now. */
function makeActions({ store, kernel, dispatch }: NotebookSession, first: Now) {
  let now = first;
  const editors = new Map<string, EditorAccess>();
  const typedAhead = new Map<string, string>();
  const selections = new Map<string, readonly [number, number]>();
  let isInside = false;
  let pending: { readonly key: string; readonly at: number } | undefined;

  const tell = (text: string) => now.page.say(text);
  const idsOf = () => selectedCells(store.state).map(({ id }) => id);
  const toCommand = () => dispatch({ type: "mode", to: "command" });

  function runSelected(): void {
    dispatch({ type: "queue", cells: idsOf() });
    toCommand();
  }

  function runNext(): void {
    runSelected();
    const { cells } = store.state;
    const last = cells.findIndex(({ id }) => id === idsOf().at(-1));
    const next = cells[last + 1];
    if (next) return dispatch({ type: "select", cell: next.id });
    dispatch({ type: "select", cell: cells[last]!.id }); // what is selected is there
    dispatch({ type: "insert", where: "below", cellType: "code" });
    dispatch({ type: "mode", to: "edit" });
  }

  function remove(how: "delete" | "cut"): void {
    const count = idsOf().length;
    dispatch({ type: how });
    tell(now.t(how, { count }));
  }

  function travel(how: "undo" | "redo"): void {
    const { cells } = store.state;
    dispatch({ type: how });
    tell(now.t(store.state.cells === cells ? "nothing" : how));
  }

  function setType(to: "code" | "markdown" | "raw"): void {
    dispatch({ type: "set-type", to });
    tell(now.t(`type.${to}`));
  }

  function perform(command: NotebookCommand): void {
    const { active } = store.state;
    switch (command) {
      case "run-next":
        return runNext();
      case "run-here":
        return runSelected();
      case "run-insert":
        runSelected();
        dispatch({ type: "insert", where: "below", cellType: "code" });
        return dispatch({ type: "mode", to: "edit" });
      case "edit":
        return dispatch({ type: "mode", to: "edit" });
      case "leave":
        return toCommand();
      case "up":
      case "extend-up":
        return dispatch({ type: "step", by: -1, extend: command === "extend-up" });
      case "down":
      case "extend-down":
        return dispatch({ type: "step", by: 1, extend: command === "extend-down" });
      case "select-all":
        return dispatch({ type: "select-all" });
      case "insert-above":
      case "insert-below":
        return dispatch({ type: "insert", where: command === "insert-above" ? "above" : "below", cellType: "code" });
      case "cut":
      case "delete":
        return remove(command);
      case "copy":
        dispatch({ type: "copy" });
        return tell(now.t("copy", { count: idsOf().length }));
      case "paste-above":
      case "paste-below":
        return dispatch({ type: "paste", where: command === "paste-above" ? "above" : "below" });
      case "undo":
      case "redo":
        return travel(command);
      case "move-up":
      case "move-down":
        dispatch({ type: "move", by: command === "move-up" ? -1 : 1 });
        return tell(now.t("moved", { position: store.state.cells.findIndex(({ id }) => id === active) + 1 }));
      case "split":
        return dispatch({ type: "split", cell: active, locale: now.locale, place: editors.get(active)?.place ?? 0 });
      case "merge":
        dispatch({ type: "merge" });
        return tell(now.t("merged"));
      case "to-code":
        return setType("code");
      case "to-markdown":
        return setType("markdown");
      case "to-raw":
        return setType("raw");
      case "fold":
        return now.page.fold(idsOf());
      case "interrupt":
        return kernel.interrupt();
      case "restart":
        kernel.restart();
        return tell(now.t("restart"));
      case "save":
        return now.page.save();
      case "find":
        return now.page.open("find");
      case "keys":
        return now.page.open("keys");
    }
  }

  function write(cell: string, from: number, to = from): void {
    selections.set(cell, [from, to]);
    dispatch({ type: "select", cell });
    dispatch({ type: "mode", to: "edit" });
    const editor = editors.get(cell);
    editor?.select(from, to);
    editor?.focus();
  }

  const actions: NotebookActions = {
    perform,
    press(pressed) {
      const at = Date.now();
      const name = nameKey(pressed);
      const first = pending && at - pending.at < PAIR_MS ? pending.key : undefined;
      const read = readKey(name, store.state.mode, first);
      pending = read.pending === undefined ? undefined : { key: read.pending, at };
      if (read.command) perform(read.command);
      return read.command !== undefined || read.pending !== undefined;
    },
    typeAhead(cell, key) {
      const text = editors.has(cell) ? undefined : typeKey(typedAhead.get(cell) ?? "", key);
      if (text === undefined) return false;
      typedAhead.set(cell, text);
      return true;
    },
    write,
    writeLine(cell, line) {
      const found = store.state.cells.find(({ id }) => id === cell);
      const lines = found ? textIn(found.source, now.locale).split("\n") : [];
      const from = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
      write(cell, from, from + (lines[line - 1]?.length ?? 0));
    },
    selectionFor: (cell) => selections.get(cell) ?? [0, 0],
    registerEditor(cell, editor) {
      const typed = typedAhead.get(cell);
      typedAhead.delete(cell);
      if (!editor) return void editors.delete(cell);
      editors.set(cell, editor);
      if (typed) editor.type(typed);
    },
    meetFocus: (next) => void (isInside = next),
    hasFocus: () =>
      isInside &&
      (document.activeElement === document.body || document.activeElement?.closest("[data-cells]") !== null),
    say: tell,
  };
  return { actions, meet: (next: Now) => void (now = next) };
}
