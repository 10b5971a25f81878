"use client";

import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { DrawFields } from "@/components/quizzes/draw-fields";
import { ProblemAlert } from "@/components/quizzes/problem-alert";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { Locale } from "@/lib/core/locale";
import { useCreateQuiz } from "@/lib/quizzes/client/use-create-quiz";
import { usePoolSize } from "@/lib/quizzes/client/use-pool-size";
import type { Wish } from "@/lib/quizzes/draw-items";
import type { QuizNames } from "@/lib/quizzes/quiz-names";
import { MAX_ITEMS, MAX_MINUTES } from "@/lib/quizzes/schema";

const ANYTHING: Wish = { chapters: [], concepts: [], difficulties: [], kinds: [] };
const MODES = ["practice", "timed"] as const;

interface QuizMakerProps {
  readonly locale: Locale;
  readonly names: QuizNames;
}

/** Makes a quiz of one's own and leads to it. */
export function QuizMaker({ locale, names }: QuizMakerProps) {
  const t = useTranslations("quizzes");
  const [mode, setMode] = useState<(typeof MODES)[number]>("practice");
  const [wish, setWish] = useState(ANYTHING);
  const [count, setCount] = useState("10");
  const [minutes, setMinutes] = useState("15");
  const pool = usePoolSize(wish);
  const create = useCreateQuiz();
  const isBusy = create.isPending || create.isSuccess;
  const isEmpty = pool.data?.items === 0;

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy || isEmpty) return;
    const wanted = {
      wish: {
        ...{ chapters: [...wish.chapters], concepts: [...wish.concepts] },
        ...{ difficulties: [...wish.difficulties], kinds: [...wish.kinds] },
      },
      count: Number(count),
    };
    const input = mode === "timed" ? { mode, ...wanted, minutes: Number(minutes) } : { mode, ...wanted };
    create.mutate(input, {
      onSuccess: ({ sessionId }) => window.location.assign(`/${locale}/quizzes/sessions/${sessionId}`),
    });
  }

  return (
    <form onSubmit={onSubmit} className="space-y-5 rounded-xl border border-line bg-raised p-4 sm:p-6">
      <fieldset>
        <legend className="mb-1.5 text-sm font-medium">{t("make.mode")}</legend>
        <div className="grid gap-3 sm:grid-cols-2">
          {MODES.map((each) => (
            <label
              key={each}
              className="grid cursor-pointer grid-cols-[auto_1fr] content-start gap-x-3 rounded-lg border border-line px-4 py-3 hover:border-accent has-checked:border-accent has-checked:bg-accent-soft"
            >
              <input
                type="radio"
                name="mode"
                checked={mode === each}
                onChange={() => setMode(each)}
                className="mt-1.5 size-4 shrink-0 accent-accent"
              />
              <span className="font-medium">{t(`mode.${each}`)}</span>
              <span className="col-start-2 text-sm text-muted">{t(`make.${each}Hint`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <DrawFields wish={wish} onWish={setWish} names={names} />
      <div className="grid max-w-md grid-cols-2 gap-4">
        <NumberField label={t("make.count")} value={count} onValue={setCount} max={MAX_ITEMS} />
        {mode === "timed" && (
          <NumberField label={t("make.minutes")} value={minutes} onValue={setMinutes} max={MAX_MINUTES} />
        )}
      </div>
      {create.isError && <ProblemAlert error={create.error} locale={locale} />}
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" busy={isBusy} disabled={isEmpty}>
          {t(isBusy ? "make.starting" : "make.start")}
        </Button>
        <p role="status" className="text-sm text-muted">
          {pool.data && t("make.fits", { count: pool.data.items })}
        </p>
      </div>
    </form>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: string;
  onValue(value: string): void;
  readonly max: number;
}

function NumberField({ label, value, onValue, max }: NumberFieldProps) {
  return (
    <Field label={label}>
      {(control) => (
        <input
          {...control}
          type="number"
          inputMode="numeric"
          required
          min={1}
          max={max}
          value={value}
          onChange={(event) => onValue(event.target.value)}
        />
      )}
    </Field>
  );
}
