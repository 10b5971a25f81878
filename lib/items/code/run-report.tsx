import { useFormatter, useTranslations } from "next-intl";
import type { Shown } from "@/lib/items/code/use-code-run";
import type { Language, RuntimeState } from "@/lib/runtime/contract";

interface RunReportProps {
  readonly run: { readonly state: RuntimeState; readonly shown: Shown | undefined };
  readonly language: Language;
}

/** Where the interpreter stands, how the last run ended, and what it printed. */
export function RunReport({ run: { state, shown }, language }: RunReportProps) {
  const t = useTranslations("items.code");
  const name = t(`languages.${language}`);
  const isWaiting =
    shown?.status === "running" &&
    (state.status === "loading" || state.status === "starting" || state.status === "idle");
  const isOver = shown !== undefined && shown.status !== "running";
  const ended = isOver ? sayEnd(shown) : undefined;
  return (
    <div className="space-y-2 text-sm">
      {state.status === "loading" && <Loading loaded={state.loaded} total={state.total} name={name} />}
      <p role="status" className="text-muted empty:hidden">
        {isWaiting && state.status !== "loading" && t("starting", { language: name })}
        {shown?.status === "running" && !isWaiting && t("running")}
        {ended &&
          t(`ended.${ended}`, {
            language: name,
            passed: shown?.examples.filter(({ passes }) => passes).length ?? 0,
            total: shown?.examples.length ?? 0,
          })}
      </p>
      {shown?.error && (
        <div role="alert" className="rounded-md bg-wrong-soft px-3 py-2 text-wrong">
          <p className="font-mono wrap-anywhere whitespace-pre-wrap">
            {shown.error.trace || `${shown.error.name}${shown.error.message ? `: ${shown.error.message}` : ""}`}
          </p>
          {shown.error.line !== null && <p className="mt-1">{t("atLine", { line: shown.error.line })}</p>}
          {shown.error.name === "ModuleNotFoundError" && <p className="mt-1">{t("standardLibrary")}</p>}
        </div>
      )}
      {shown && shown.output !== "" && (
        <section aria-label={t("output")}>
          <p className="mb-1 font-medium text-muted">{t("output")}</p>
          <pre
            // Long output scrolls, so the keyboard must reach it.
            tabIndex={0}
            className="max-h-60 overflow-auto rounded-md border border-line bg-surface px-3 py-2 font-mono leading-relaxed whitespace-pre-wrap wrap-anywhere"
          >
            {shown.output}
          </pre>
          {shown.cut && <p className="mt-1 text-caution">{t("cut")}</p>}
        </section>
      )}
    </div>
  );
}

function sayEnd({ status, purpose }: Shown): "examples" | "timeout" | "stopped" | "crashed" | "unable" | undefined {
  switch (status) {
    case "done":
      return purpose === "examples" ? "examples" : undefined;
    case "running":
    case "failed":
      return undefined;
    default:
      return status;
  }
}

function Loading({ loaded, total, name }: { readonly loaded: number; readonly total: number; readonly name: string }) {
  const t = useTranslations("items.code");
  const format = useFormatter();
  const size = (bytes: number) => format.number(bytes / 1e6, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
  return (
    <label className="block max-w-md text-muted">
      {t("loading", { language: name, loaded: size(loaded), total: size(total) })}
      <progress value={loaded} max={total} className="mt-1 block h-1.5 w-full" />
    </label>
  );
}
