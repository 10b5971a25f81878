import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { CodeLanguage, EditorHandle, MountEditor } from "@/components/ui/code-editor/editor";
import { loadEditor } from "@/components/ui/code-editor/load-editor";

interface CodeEditorProps {
  readonly code: string;
  /** Changes when `code` comes from elsewhere than the editor, which takes it over then and at no other time: what is typed is never late. */
  readonly version: number;
  readonly language: CodeLanguage;
  readonly isReadOnly: boolean;
  readonly words: {
    readonly label: string;
    /** How Tab and Ctrl+M work in the editor, by whether Tab leaves it. */
    readonly tabIndents: string;
    readonly tabLeaves: string;
    readonly open: string;
    readonly failed: string;
  };
  /** Whether the reader saves data; asked when the editor is. */
  isLean(): boolean;
  onChange(code: string): void;
  /** Told what stands in the editor, which may be newer than `code`. */
  onRun(code: string): void;
  /** Told once, when the reader asks for the editor. */
  onOpen?(): void;
}

type Stage = "shown" | "loading" | "open" | "failed";

/** Code that can be read at once; the editor is loaded when somebody asks for it, and not a byte of it before. */
export function CodeEditor({
  code,
  version,
  language,
  isReadOnly,
  words,
  isLean,
  onChange,
  onRun,
  onOpen,
}: CodeEditorProps) {
  const [stage, setStage] = useState<Stage>("shown");
  const [tabLeaves, setTabLeaves] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorHandle>(undefined);
  // The editor lives longer than one rendering; it calls what is true now.
  const now = useRef({ onChange, onRun });
  useEffect(() => {
    now.current = { onChange, onRun };
  });
  useEffect(() => editor.current?.setReadOnly(isReadOnly), [isReadOnly]);
  const showCode = useEffectEvent(() => editor.current?.setCode(code));
  useEffect(() => showCode(), [version]);

  const isWanted = stage === "loading" || stage === "open";
  const load = useEffectEvent(() => loadEditor(isLean()));
  const mount = useEffectEvent((mountEditor: MountEditor, parent: HTMLElement) =>
    mountEditor({
      ...{ parent, code, language, isReadOnly },
      ...{ label: words.label, description: words.tabIndents },
      onChange: (next) => now.current.onChange(next),
      onRun: (shown) => now.current.onRun(shown),
      onTabMode: setTabLeaves,
    }),
  );
  // Made anew for another language or other words alone; the rest is handed over above.
  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    let mounted: EditorHandle | undefined;
    load()
      .then((mountEditor) => {
        if (!isCurrent || !place.current) return;
        mounted = editor.current = mount(mountEditor, place.current);
        setStage("open");
      })
      .catch(() => {
        if (isCurrent) setStage("failed");
      });
    return () => {
      isCurrent = false;
      mounted?.destroy();
      editor.current = undefined;
    };
  }, [isWanted, language, words.label]);
  // Once it is in sight: what is hidden takes no focus.
  useEffect(() => {
    if (stage === "open") editor.current?.focus();
  }, [stage]);

  return (
    <div>
      <div className="relative rounded-lg border border-edge focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus">
        {stage !== "open" && (
          <pre
            // A long line scrolls, so the keyboard must reach it.
            tabIndex={0}
            role="region"
            aria-label={words.label}
            className="min-h-44 overflow-x-auto rounded-lg bg-bg p-3 font-mono text-sm leading-relaxed"
          >
            <code>{code}</code>
          </pre>
        )}
        <div ref={place} className={stage === "open" ? "" : "hidden"} />
        {!isReadOnly && stage !== "open" && (
          <button
            type="button"
            onClick={() => {
              if (stage === "loading") return;
              setStage("loading");
              onOpen?.();
            }}
            aria-disabled={stage === "loading"}
            className="absolute right-3 bottom-3 rounded-lg bg-accent px-4 py-1.5 text-[0.95rem] font-medium text-on-accent hover:opacity-90"
          >
            {words.open}
          </button>
        )}
      </div>
      {stage === "failed" && (
        <p role="alert" className="mt-1 text-sm text-wrong">
          {words.failed}
        </p>
      )}
      {stage === "open" && !isReadOnly && (
        <p role="status" className="mt-1 text-sm text-muted">
          {tabLeaves ? words.tabLeaves : words.tabIndents}
        </p>
      )}
    </div>
  );
}
