import { useFormatter, useTranslations } from "next-intl";
import { useKernelState, useNotebookState, useSession } from "@/components/notebooks/notebook-session";
import { Alert } from "@/components/ui/alert";

/** How far the interpreter is, what became of it, and where it cannot ask, the lines that it reads. */
export function KernelNotices() {
  const t = useTranslations("notebooks.kernel");
  const format = useFormatter();
  const session = useSession();
  const { runtime, fault, canAsk } = useKernelState(session);
  const isWanted = useNotebookState(session).queue.length > 0;
  const size = (bytes: number) => format.number(bytes / 1e6, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
  return (
    <div className="space-y-2 empty:hidden">
      {runtime.status === "loading" && (
        <label className="mt-3 block max-w-md text-sm text-muted">
          {t("loading", { loaded: size(runtime.loaded), total: size(runtime.total) })}
          <progress value={runtime.loaded} max={runtime.total} className="mt-1 block h-1.5 w-full" />
        </label>
      )}
      {runtime.status === "starting" && isWanted && (
        <p role="status" className="mt-3 text-sm text-muted">
          {t("starting")}
        </p>
      )}
      {fault && (
        <div className="mt-3">
          <Alert title={t(`${fault}.title`)}>
            <p>{t(`${fault}.text`)}</p>
          </Alert>
        </div>
      )}
      {!canAsk && (
        <details className="mt-3 text-sm">
          <summary className="cursor-pointer text-muted">{t("lines.title")}</summary>
          <label className="mt-1 block">
            <span className="text-muted">{t("lines.text")}</span>
            <textarea
              rows={3}
              onChange={(event) =>
                session.kernel.setLines(event.target.value === "" ? [] : event.target.value.split("\n"))
              }
              className="mt-1 block w-full rounded-md border border-edge bg-bg p-2 font-mono"
            />
          </label>
        </details>
      )}
    </div>
  );
}
