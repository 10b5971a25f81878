import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { CellRun } from "@/lib/notebooks/cell-model/state";

interface RunStatusProps {
  readonly run: CellRun | undefined;
  readonly isQueued: boolean;
  /** How many cells come before, where it waits. */
  readonly ahead: number;
}

/** Whether a cell waits or runs, and how long it ran. What took no time worth a word says nothing. */
export function RunStatus({ run, isQueued, ahead }: RunStatusProps) {
  const t = useTranslations("notebooks.run");
  const format = useFormatter();
  const seconds = (ms: number) => format.number(ms / 1_000, { maximumFractionDigits: ms < 10_000 ? 1 : 0 });
  if (isQueued) return <p className="text-sm text-muted">{t("queued", { ahead })}</p>;
  if (run?.status === "running" && run.startedAt !== null)
    return <Running key={run.number} startedAt={run.startedAt} say={(ms) => t("running", { seconds: seconds(ms) })} />;
  if (run?.status === "interrupted") return <p className="text-sm text-caution">{t("interrupted")}</p>;
  if (!run || run.took === null || run.took < 100) return null;
  return <p className="text-sm text-muted">{t("took", { seconds: seconds(run.took) })}</p>;
}

function Running({ startedAt, say }: { readonly startedAt: number; say(ms: number): string }) {
  const [now, setNow] = useState(startedAt);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  return (
    <p className="flex items-center gap-2 text-sm text-accent">
      <span aria-hidden="true" className="size-2 animate-pulse rounded-full bg-accent" />
      {say(Math.max(0, now - startedAt))}
    </p>
  );
}
