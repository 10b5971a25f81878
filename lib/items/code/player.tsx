"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { CodeEditor } from "@/components/ui/code-editor/code-editor";
import { isDataSaver } from "@/lib/core/page-choices";
import { ExampleList } from "@/lib/items/code/example-list";
import { ReviewOfCode } from "@/lib/items/code/review-of-code";
import { RunReport } from "@/lib/items/code/run-report";
import type { Answer, Public, Review } from "@/lib/items/code/type";
import { useCodeRun } from "@/lib/items/code/use-code-run";
import type { PlayerProps } from "@/lib/items/contract";

type Props = PlayerProps<Public, Answer, Review>;

/** An editor, the examples beside what the code gives for them, and what it prints. Code runs in this browser alone. */
export default function Player({
  view,
  answer,
  onAnswer,
  review,
  locked,
  onPrepare,
  locale,
  labelledBy,
  idPrefix,
}: Props) {
  const t = useTranslations("items.code");
  const program = view.programs.find(({ language }) => language === answer?.language) ?? view.programs[0]!; // at least one
  const { language } = program;
  const [written, setWritten] = useState<Readonly<Record<string, string>>>({});
  const [resets, setResets] = useState(0);
  const code = answer?.code ?? program.starter;
  const run = useCodeRun(view, program);
  const isRunning = run.shown?.status === "running";
  const change = (next: string) => onAnswer({ language, code: next, outcomes: [] });

  // Whoever checks now gets what stands here now.
  const judge = useRef(() => run.judge(code));
  useEffect(() => {
    judge.current = () => run.judge(code);
  });
  // Registered once; a form hands over a new function with each rendering.
  const register = useEffectEvent((prepare: Parameters<NonNullable<Props["onPrepare"]>>[0]) => onPrepare?.(prepare));
  useEffect(() => {
    register(() => judge.current());
    return () => register(undefined);
  }, []);

  function choose(next: string) {
    const other = view.programs.find((each) => each.language === next);
    if (!other) return;
    setWritten({ ...written, [language]: code });
    run.forget();
    onAnswer({ language: other.language, code: written[next] ?? other.starter, outcomes: [] });
  }

  return (
    <div role="group" aria-labelledby={labelledBy} className="space-y-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        {view.programs.length > 1 && (
          <label className="flex items-center gap-2 text-sm text-muted">
            {t("language")}
            <select
              value={language}
              disabled={locked || isRunning}
              onChange={(event) => choose(event.target.value)}
              className="rounded-md border border-edge bg-bg px-2 py-1 text-ink"
            >
              {view.programs.map((each) => (
                <option key={each.language} value={each.language}>
                  {t(`languages.${each.language}`)}
                </option>
              ))}
            </select>
          </label>
        )}
        <code className="min-w-0 font-mono text-sm wrap-anywhere text-muted">{program.signature}</code>
      </div>
      <CodeEditor
        key={`${language} ${locale}`}
        code={code}
        version={resets}
        language={language}
        isReadOnly={locked}
        words={{
          label: t("editor", { language: t(`languages.${language}`) }),
          tabIndents: t("tabIndents"),
          tabLeaves: t("tabLeaves"),
          open: t("open"),
          failed: t("editorFailed"),
        }}
        isLean={isDataSaver}
        onChange={change}
        onRun={(shown) => void (locked || isRunning || run.runExamples(shown))}
        onOpen={run.warm}
      />
      {!review && (
        <div className="flex flex-wrap items-center gap-3">
          <Button variant="quiet" busy={isRunning || locked} onClick={() => void run.runExamples(code)}>
            {t("run")}
          </Button>
          {isRunning && (
            <Button variant="quiet" onClick={run.stop}>
              {t("stop")}
            </Button>
          )}
          {code !== program.starter && !locked && (
            <button
              type="button"
              className="text-sm text-muted underline decoration-line underline-offset-4 hover:text-ink"
              onClick={() => {
                change(program.starter);
                setResets(resets + 1);
              }}
            >
              {t("reset")}
            </button>
          )}
        </div>
      )}
      {!review && <RunReport run={run} language={language} />}
      <ExampleList view={view} program={program} shown={review ? undefined : run.shown} idPrefix={idPrefix} />
      {review && <ReviewOfCode review={review} program={program} />}
    </div>
  );
}
