import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import type { Job } from "@/lib/labs/tokenizer/use-job";
import { words } from "@/lib/labs/tokenizer/words";

type Shown = Pick<Job<"train" | "read" | "extend">, "status" | "progress" | "stop">;

/** How far the work of a worker is, with the button that ends it; always as tall, so that nothing moves when it begins. */
export function JobStatus({ job, id, locale }: { readonly job: Shown; readonly id: string; readonly locale: Locale }) {
  const w = words[locale].run;
  const { status, progress } = job;
  if (status !== "running")
    return (
      <p role="status" className="min-h-10 text-sm text-muted">
        {status === "stopped" ? w.stopped : status === "failed" ? w.failed : ""}
      </p>
    );
  return (
    <div className="flex min-h-10 flex-wrap items-center gap-x-4 gap-y-1 text-sm">
      <label htmlFor={id} className="min-w-28 text-muted">
        {w.phases[progress?.phase ?? "begin"]}
      </label>
      <progress
        id={id}
        max={progress?.total || 1}
        value={progress?.done ?? 0}
        className="h-2 min-w-24 flex-1 basis-32"
      />
      <Button variant="quiet" onClick={job.stop}>
        {w.stop}
      </Button>
    </div>
  );
}
