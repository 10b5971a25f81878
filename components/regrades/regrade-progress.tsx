import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/core/locale";
import type { Regrade } from "@/lib/regrades/schema";

/** How far a regrade has come, in a bar and in words; the words are told to screen readers as they change. */
export function RegradeProgress({ locale, regrade }: { readonly locale: Locale; readonly regrade: Regrade }) {
  const t = useTranslations("regrades.progress");
  const { status, done, total, changed } = regrade;
  if (status === "previewed") return null;
  const number = new Intl.NumberFormat(locale);
  return (
    <div className="mb-2">
      {(status === "running" || status === "queued") && (
        <progress
          aria-label={t("label")}
          max={Math.max(1, total)}
          value={done}
          className="mb-1 h-2 w-full overflow-hidden rounded-full accent-accent"
        />
      )}
      <p role="status" className="text-sm tabular-nums">
        {t(status, { done: number.format(done), total: number.format(total), changed })}
      </p>
    </div>
  );
}
