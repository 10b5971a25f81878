import type { Locale } from "@/lib/core/locale";
import { type Citation, group, type Line } from "@/lib/lab-kit/ledger";
import { formatNumber, formatQuantity } from "@/lib/quantity/format-quantity";

interface LedgerListProps<Id extends string> {
  readonly lines: readonly Line<Id>[];
  labelOf(id: Id): string;
  /** Lines that stand out, such as a total. */
  readonly strong?: readonly Id[];
  readonly locale: Locale;
}

/** A calculation line by line: what, by which formula, with which numbers, to which result, and the source. */
export function LedgerList<Id extends string>({ lines, labelOf, strong = [], locale }: LedgerListProps<Id>) {
  return (
    <ol className="divide-y divide-line border-y border-line">
      {lines.map(({ id, formula, numbers, result, sources }) => (
        <li key={id} className={`py-2.5 ${strong.includes(id) ? "bg-accent-soft px-3" : ""}`}>
          <p className="flex flex-wrap items-baseline justify-between gap-x-4">
            <span className="font-medium">{labelOf(id)}</span>
            <span className="flex flex-wrap gap-x-3 text-xs text-muted">
              {sources.map((source) => (
                <Cited key={`${source.url} ${placeOf(source, locale)}`} source={source} locale={locale} />
              ))}
            </span>
          </p>
          <p className="mt-0.5 font-mono text-sm wrap-anywhere">
            <span className="text-muted">{formula}</span> <span className="text-faint">=</span> {numbers}{" "}
            <span className="text-faint">=</span>{" "}
            <strong className="font-semibold">{showResult(result, locale)}</strong>
          </p>
        </li>
      ))}
    </ol>
  );
}

function placeOf({ place }: Citation, locale: Locale): string {
  return typeof place === "object" ? place[locale] : (place ?? "");
}

function Cited({ source, locale }: { readonly source: Citation; readonly locale: Locale }) {
  const place = placeOf(source, locale);
  return (
    <a href={source.url} className="underline decoration-line underline-offset-4 hover:text-accent">
      {source.title}
      {place && `${locale === "zh" ? "，" : ", "}${place}`}
    </a>
  );
}

function showResult(result: Line["result"], locale: Locale): string {
  switch (result.kind) {
    case "count":
      return group(result.value);
    case "bytes":
      return showBytes(result.value, locale);
    case "share":
      return `${formatNumber(result.value * 100, locale, 4)}%`;
    case "number":
      return formatNumber(result.value, locale, 5);
    case "text":
      return result.value;
  }
}

/** All digits, however many, then GiB and GB side by side. */
export function showBytes(bytes: bigint, locale: Locale): string {
  return `${group(bytes)} B ≈ ${formatQuantity(Number(bytes), "bytes", locale)}`;
}
