"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import { FORMULA_PIECES, insertPiece, TEXT_ACTIONS, type TextAction } from "@/lib/authoring/markdown-edit";
import { act, ACTION_KEYS, makeEdit, selectionOf } from "@/lib/authoring/fields/text-area-edit";

const SIGN: Readonly<Record<TextAction, string>> = {
  ...{ bold: "B", code: "</>", list: "•", link: "↗", formula: "𝑥", formulaBlock: "∑" },
};
const PIECE_SIGNS: readonly string[] = [
  ...["a⁄b", "xⁿ", "xₙ", "√", "Σ", "×", "·", "≤", "≈", "∈"],
  ...["ℝ", "α", "θ", "σ", "⊤", "log", "exp", "⌈ ⌉", "text"],
];

interface TextToolbarProps {
  /** What holds the text fields. */
  readonly within: RefObject<HTMLElement | null>;
}

/**
 * One toolbar for all texts of a form: it works on the field that had the focus last, at its caret. One stop of the Tab key; arrows move
 * in it, Escape leads back, Alt+F10 leads here from a field.
 */
export function TextToolbar({ within }: TextToolbarProps) {
  const t = useTranslations("authoring.toolbar");
  const bar = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const [hasField, setHasField] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);

  useEffect(() => {
    const place = within.current;
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLTextAreaElement) || target.dataset["markdown"] === undefined) return;
      area.current = target;
      setHasField(true);
    };
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "F10" || !event.altKey || event.isComposing) return;
      event.preventDefault();
      bar.current?.querySelector<HTMLElement>("[tabindex='0']")?.focus();
    };
    place?.addEventListener("focusin", onFocus);
    place?.addEventListener("keydown", onKeyDown);
    return () => {
      place?.removeEventListener("focusin", onFocus);
      place?.removeEventListener("keydown", onKeyDown);
    };
  }, [within]);

  function onKeyDown(event: KeyboardEvent) {
    const buttons = [...(bar.current?.querySelectorAll<HTMLElement>("button") ?? [])];
    const here = buttons.indexOf(document.activeElement as HTMLElement);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === "Escape") area.current?.focus();
    else if (step !== undefined && here >= 0) {
      const next = (here + step + buttons.length) % buttons.length;
      setAt(next);
      buttons[next]?.focus();
    } else return;
    event.preventDefault();
  }

  const withArea = (use: (field: HTMLTextAreaElement) => void) => () => area.current?.isConnected && use(area.current);
  const button =
    "grid min-h-8 min-w-8 place-items-center rounded-md px-1.5 text-sm hover:bg-surface disabled:opacity-40";
  const shared = (index: number) => ({
    type: "button" as const,
    tabIndex: index === at ? 0 : -1,
    // The field keeps its focus and its selection.
    onMouseDown: (event: { preventDefault(): void }) => event.preventDefault(),
    "aria-disabled": !hasField || undefined,
    className: `${button} ${hasField ? "" : "text-muted"}`,
  });
  return (
    <div
      ref={bar}
      role="toolbar"
      tabIndex={-1}
      aria-label={t("label")}
      onKeyDown={onKeyDown}
      className="rounded-lg border border-line bg-raised p-0.5"
    >
      <div className="flex flex-wrap">
        {TEXT_ACTIONS.map((action, index) => {
          const key = ACTION_KEYS[action];
          const keys = `Control+${key === key.toLowerCase() ? "" : "Shift+"}${key.toUpperCase()}`;
          const name = `${t(action)} (${keys.replace("Control", "Ctrl")})`;
          return (
            <button
              key={action}
              {...shared(index)}
              onClick={withArea((field) => act(field, action))}
              title={name}
              aria-keyshortcuts={keys}
            >
              <span aria-hidden="true" className={action === "bold" ? "font-bold" : ""}>
                {SIGN[action]}
              </span>
              <span className="sr-only">{name}</span>
            </button>
          );
        })}
        <button {...shared(TEXT_ACTIONS.length)} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t("pieces")}
        </button>
      </div>
      {isOpen && (
        <div className="flex flex-wrap border-t border-line font-mono">
          {FORMULA_PIECES.map((piece, index) => (
            <button
              key={piece}
              {...shared(TEXT_ACTIONS.length + 1 + index)}
              onClick={withArea((field) => makeEdit(field, insertPiece(piece, selectionOf(field))))}
              title={piece.replaceAll("|", "").trim()}
            >
              <span aria-hidden="true">{PIECE_SIGNS[index]}</span>
              <span className="sr-only">{t("piece", { piece: piece.replaceAll("|", "").trim() })}</span>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
