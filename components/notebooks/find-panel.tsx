import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef, useState } from "react";
import { useActions } from "@/components/notebooks/notebook-actions";
import { useNotebookState, useSession } from "@/components/notebooks/notebook-session";
import { PanelFrame } from "@/components/notebooks/panel-frame";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import { findTexts, replaceFound, toExpression, type Match, type Search } from "@/lib/notebooks/cell-model/find-texts";
import { textIn } from "@/lib/notebooks/title-of";

const LISTED = 50;
const FIELD = "min-h-10 w-full min-w-0 rounded-md border border-edge bg-bg px-2 font-mono text-sm";

/** Finds and replaces in all cells. Replacing is one step to undo. */
export function FindPanel({ locale, onClose }: { readonly locale: Locale; onClose(): void }) {
  const t = useTranslations("notebooks.find");
  const session = useSession();
  const actions = useActions();
  const { cells } = useNotebookState(session);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const [search, setSearch] = useState<Search>({ text: "", isExpression: false, isCase: false });
  const [replacement, setReplacement] = useState("");
  const [at, setAt] = useState(0);
  const matches = useMemo(() => findTexts(cells, search, locale), [cells, search, locale]);
  const current = matches[Math.min(at, matches.length - 1)];
  const isRefused = search.text !== "" && toExpression(search) === null;

  function change(next: Partial<Search>) {
    setSearch({ ...search, ...next });
    setAt(0);
  }

  function go(by: number) {
    if (matches.length === 0) return;
    const next = (Math.min(at, matches.length - 1) + by + matches.length) % matches.length;
    setAt(next);
    const match = matches[next]!; // within the list
    session.dispatch({ type: "select", cell: match.cell });
    document.querySelector(`[data-cell="${CSS.escape(match.cell)}"]`)?.scrollIntoView({ block: "nearest" });
  }

  function replace(only?: Match) {
    const texts = replaceFound(cells, search, replacement, locale, only);
    const count = only ? 1 : matches.length;
    session.dispatch({ type: "replace-texts", locale, texts });
    actions.say(t("replaced", { count }));
    // A button that has nothing more to do would lose the focus to nowhere, and Escape with it.
    if (count === matches.length) field.current?.focus();
  }

  const toggle = (name: "isExpression" | "isCase") => (
    <label className="flex min-h-10 items-center gap-2 text-sm">
      <input type="checkbox" checked={search[name]} onChange={({ target }) => change({ [name]: target.checked })} />
      {t(name)}
    </label>
  );

  return (
    <PanelFrame title={t("title")} onClose={onClose} isFocusOwn>
      <form
        className="grid gap-x-3 gap-y-2 sm:grid-cols-2"
        onSubmit={(event) => {
          event.preventDefault();
          go(1);
        }}
      >
        <label className="text-sm">
          <span className="text-muted">{t("find")}</span>
          <input
            ref={field}
            value={search.text}
            onChange={({ target }) => change({ text: target.value })}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            aria-invalid={isRefused || undefined}
            className={FIELD}
          />
        </label>
        <label className="text-sm">
          <span className="text-muted">{t("replace")}</span>
          <input
            value={replacement}
            onChange={({ target }) => setReplacement(target.value)}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            className={FIELD}
          />
        </label>
        <div className="flex flex-wrap gap-x-4">
          {toggle("isExpression")}
          {toggle("isCase")}
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <Button variant="quiet" disabled={!current} onClick={() => go(-1)}>
            {t("previous")}
          </Button>
          <Button variant="quiet" type="submit" disabled={!current}>
            {t("next")}
          </Button>
          <Button variant="quiet" disabled={!current} onClick={() => current && replace(current)}>
            {t("replaceOne")}
          </Button>
          <Button variant="quiet" disabled={!current} onClick={() => replace()}>
            {t("replaceAll")}
          </Button>
        </div>
      </form>
      <p role="status" className="mt-2 text-sm text-muted">
        {isRefused
          ? t("refused")
          : search.text !== "" && t("count", { count: matches.length, at: Math.min(at + 1, matches.length) })}
      </p>
      {matches.length > 0 && (
        <ul className="mt-2 max-h-48 overflow-y-auto text-sm">
          {matches.slice(0, LISTED).map((match) => {
            const index = cells.findIndex(({ id }) => id === match.cell);
            const text = textIn(cells[index]!.source, locale); // a match is in one of the cells
            return (
              <li key={`${match.cell} ${match.from}`}>
                <button
                  type="button"
                  aria-current={match === current || undefined}
                  onClick={() => actions.write(match.cell, match.from, match.to)}
                  className="flex min-h-9 w-full items-baseline gap-3 rounded px-2 text-left hover:bg-surface aria-[current]:bg-accent-soft"
                >
                  <span className="shrink-0 text-muted">{t("in", { position: index + 1 })}</span>
                  <Surroundings text={text} match={match} />
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </PanelFrame>
  );
}

function Surroundings({ text, match: { from, to } }: { readonly text: string; readonly match: Match }) {
  const start = text.lastIndexOf("\n", from - 1) + 1;
  const end = text.indexOf("\n", to);
  return (
    <span className="truncate font-mono text-xs">
      {text.slice(Math.max(start, from - 24), from)}
      <mark className="bg-accent-soft text-ink">{text.slice(from, to)}</mark>
      {text.slice(to, end < 0 ? undefined : end)}
    </span>
  );
}
