import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import type { EmbeddingState, useEmbeddingJudge } from "@/lib/judges/client/use-embedding-judge";
import { formatShort } from "@/lib/quantity/format-quantity";

interface EmbeddingControlProps {
  readonly judge: ReturnType<typeof useEmbeddingJudge>;
  readonly locale: Locale;
}

/** Failures that people can do something about, each in its own words. */
const NAMED = [
  "unreachable",
  "refused",
  "missing",
  "damaged",
  "unreadable",
  "unsupported",
  "memory",
  "no-simd",
] as const;

/** Looks for a model when somebody wants it, says what it would fetch before it does, and how far it is. */
export function EmbeddingControl({ judge: { state, ask, load }, locale }: EmbeddingControlProps) {
  const t = useTranslations("secondJudges");
  const w = useTranslations("secondJudges.embedding");
  const size = (bytes: number) => formatShort(Math.round(bytes / 1e5) * 1e5, "bytes", locale, "MB");
  if (state.status === "absent")
    return (
      <p role="status" className="text-pretty text-muted wrap-anywhere">
        {state.host === undefined ? w("none") : w("noneOn", { host: state.host })}
      </p>
    );
  if (state.status === "marked")
    return (
      <p role="status" className="text-muted">
        {w("done")}
      </p>
    );
  const offer = state.status === "offered" ? state.offer : undefined;
  const bytes = offer ? offer.engineBytes + offer.modelBytes : 0;
  const isBusy = state.status === "looking" || state.status === "working";
  const label = offer ? w("load", { size: size(bytes) }) : state.status === "failed" ? t("again") : w("ask");
  return (
    <>
      <p className="text-pretty">{w("about")}</p>
      {offer && (
        <p className="mt-1 wrap-anywhere">{w("offer", { name: offer.name, host: offer.host, size: size(bytes) })}</p>
      )}
      <Button variant="quiet" className="mt-2" busy={isBusy} onClick={() => (offer ? load(offer) : ask())}>
        {label}
      </Button>
      <p role="status" className="mt-1 text-sm text-muted">
        {describe(state, w, size)}
      </p>
      {state.status === "failed" && (
        <p role="alert" className="rounded-lg bg-caution-soft px-4 py-3 text-sm">
          {w(`failed.${NAMED.find((name) => name === state.failure) ?? "other"}`)} {w("stands")}
        </p>
      )}
    </>
  );
}

function describe(
  state: EmbeddingState,
  w: ReturnType<typeof useTranslations<"secondJudges.embedding">>,
  size: (bytes: number) => string,
): string {
  if (state.status === "looking") return w("looking");
  if (state.status !== "working") return "";
  const { progress } = state;
  switch (progress?.kind) {
    case undefined:
      return w("starting");
    case "loading":
      return progress.loaded < progress.total
        ? w("fetching", { loaded: size(progress.loaded), total: size(progress.total) })
        : w("starting");
    case "reading":
      return w("reading", { done: progress.done, total: progress.total });
    default:
      return progress satisfies never;
  }
}
