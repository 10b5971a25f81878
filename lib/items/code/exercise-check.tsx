import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { makePairs, type MadePairs } from "@/lib/code-pairs/make-pairs";
import { codeExercise, type CodeExercise } from "@/lib/code-pairs/schema";
import { runtimeFor } from "@/lib/runtime/client/use-runtime";

type Outcome = "running" | "unreadable" | "failed" | MadePairs;

/** Runs an exercise in the author's browser: whether its pairs can be made, and how surely each wrong solution is found out. */
export function ExerciseCheck({ exercise }: { readonly exercise: CodeExercise }) {
  const t = useTranslations("authoring.code");
  const format = useFormatter();
  const [outcome, setOutcome] = useState<Outcome>();

  async function check() {
    const parsed = codeExercise.safeParse(exercise);
    if (!parsed.success) return setOutcome("unreadable");
    setOutcome("running");
    setOutcome(await makePairs(parsed.data, runtimeFor).catch(() => "failed" as const));
  }

  const made = typeof outcome === "object" ? outcome : undefined;
  return (
    <section aria-label={t("check")} className="space-y-2 text-sm">
      <Button variant="quiet" busy={outcome === "running"} onClick={() => void check()}>
        {t("check")}
      </Button>
      <p role="status" className="text-muted empty:hidden">
        {typeof outcome === "string" && t(`outcomes.${outcome}`)}
        {made && t(made.problems.length > 0 ? "outcomes.problems" : "outcomes.sound", { count: made.pairs.length })}
      </p>
      {made && made.problems.length > 0 && (
        <ul className="list-disc space-y-1 pl-5 text-wrong" lang="en">
          {made.problems.map((problem) => (
            <li key={problem} className="wrap-anywhere">
              {problem}
            </li>
          ))}
        </ul>
      )}
      {made && made.wrong.length > 0 && (
        <ul className="space-y-1 text-muted">
          {made.wrong.map(({ id, failing, chance }) => (
            <li key={id}>
              <span className="font-mono text-ink">{id}</span>{" "}
              {t("found", { failing, chance: format.number(chance, { style: "percent", maximumFractionDigits: 1 }) })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
