import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from "react";
import type { CellEditorHandle, Complete } from "@/components/ui/code-editor/cell-editor";

/** What a cell's editor can be asked by others: the place of its caret, to select something, and to type. */
export type EditorAccess = Pick<CellEditorHandle, "place" | "select" | "focus" | "type">;

interface CellEditorProps {
  readonly text: string;
  /** Changes when `text` comes from elsewhere than this editor. */
  readonly revision: number;
  readonly isCode: boolean;
  readonly label: string;
  /** Whether it shall have the focus. */
  readonly isActive: boolean;
  /** What is selected at first. */
  readonly selection: readonly [number, number];
  readonly complete: Complete | undefined;
  /** What stands here until the editor has come. */
  readonly children: ReactNode;
  onChange(text: string): void;
  onKey(event: KeyboardEvent): boolean;
  onLeave(by: -1 | 1): void;
  onTabMode(movesFocus: boolean): void;
  onFocus(): void;
  /** Told when the editor is there, and when it goes. */
  onAccess(editor: EditorAccess | undefined): void;
}

/** The editor of one cell, which is loaded when the first one is asked for. */
export function CellEditor({ text, revision, isCode, label, isActive, selection, children, ...rest }: CellEditorProps) {
  const t = useTranslations("notebooks.editor");
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<CellEditorHandle>(undefined);
  const [stage, setStage] = useState<"loading" | "open" | "failed">("loading");
  const [attempt, setAttempt] = useState(0);
  const now = useRef(rest);
  useEffect(() => {
    now.current = rest;
  });
  const showText = useEffectEvent(() => editor.current?.setText(text));
  useEffect(() => showText(), [revision]);

  const options = useEffectEvent((parent: HTMLElement) => ({
    ...{ parent, text, label, selection, description: t(isCode ? "codeKeys" : "proseKeys") },
    language: isCode ? ("python" as const) : undefined,
    complete:
      rest.complete && ((code: string, at: number) => now.current.complete?.(code, at) ?? Promise.resolve(null)),
    onChange: (next: string) => now.current.onChange(next),
    onKey: (event: KeyboardEvent) => now.current.onKey(event),
    onLeave: (by: -1 | 1) => now.current.onLeave(by),
    onTabMode: (movesFocus: boolean) => now.current.onTabMode(movesFocus),
    onFocus: () => now.current.onFocus(),
  }));
  const tell = useEffectEvent((access: EditorAccess | undefined) => rest.onAccess(access));
  useEffect(() => {
    let isCurrent = true;
    let mounted: CellEditorHandle | undefined;
    import("@/components/ui/code-editor/cell-editor").then(
      ({ mountCellEditor }) => {
        if (!isCurrent || !place.current) return;
        mounted = editor.current = mountCellEditor(options(place.current));
        tell(mounted);
        setStage("open");
      },
      () => isCurrent && setStage("failed"),
    );
    return () => {
      isCurrent = false;
      mounted?.destroy();
      editor.current = undefined;
      tell(undefined);
    };
  }, [isCode, attempt]);
  // What the network kept away comes with it.
  useEffect(() => {
    if (stage !== "failed") return;
    const again = () => setAttempt(attempt + 1);
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, [stage, attempt]);
  useEffect(() => {
    if (isActive && stage === "open") editor.current?.focus();
  }, [isActive, stage]);

  return (
    <>
      {stage !== "open" && children}
      <div ref={place} className={stage === "open" ? "" : "hidden"} />
      {stage === "failed" && (
        <p role="alert" className="px-2 text-sm text-wrong">
          {t("failed")}
        </p>
      )}
    </>
  );
}
