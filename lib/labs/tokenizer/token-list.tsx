import type { Locale } from "@/lib/core/locale";
import { DataTable } from "@/lib/lab-kit/data-table";
import { group } from "@/lib/lab-kit/ledger";
import type { EncodeView, ShownToken } from "@/lib/labs/tokenizer/encode-view";
import { words } from "@/lib/labs/tokenizer/words";

/** Neighbours differ in ground and edge; colours mean nothing by themselves. */
const GROUNDS = [
  "border-accent bg-accent-soft",
  "border-caution bg-caution-soft",
  "border-correct bg-correct-soft",
  "border-edge bg-surface",
] as const;
/** What is no usual piece is told by the line around it as well as by words. */
const LINES: Readonly<Record<ShownToken["role"], string>> = {
  piece: "border-solid",
  byte: "border-dotted",
  special: "border-2 border-double",
  unknown: "border-2 border-dashed",
};

interface TokenListProps {
  readonly view: EncodeView;
  readonly name: string;
  readonly lang?: "zh" | "en" | undefined;
  readonly locale: Locale;
}

/** The tokens of a text in their order, each with what it holds and its id. */
export function TokenList({ view, name, lang, locale }: TokenListProps) {
  const w = words[locale].tokens;
  const { shown, total } = view;
  return (
    <div>
      {total === 0 ? (
        <p className="text-muted">{w.none}</p>
      ) : (
        <ol aria-label={w.list(name)} lang={lang} className="flex flex-wrap gap-x-1 gap-y-1.5">
          {shown.map((token, index) => (
            <li
              key={index}
              title={w.roles[token.role]}
              className={`flex max-w-full flex-col items-center rounded border px-1.5 text-center ${LINES[token.role]} ${GROUNDS[index % GROUNDS.length]}`}
            >
              <span className="text-[0.95rem] wrap-anywhere">
                <TokenText token={token} locale={locale} />
              </span>
              {token.role !== "piece" && <span className="text-[0.65rem] text-ink">{w.roles[token.role]}</span>}
              <span className="font-mono text-[0.65rem] text-ink tabular-nums">{token.id}</span>
            </li>
          ))}
        </ol>
      )}
      <p className="mt-2 text-sm text-muted">
        {[
          shown.length < total ? w.more(group(shown.length), group(total)) : "",
          view.unknown > 0 ? w.unknown(group(view.unknown)) : "",
          view.fallback > 0 ? w.fallback(group(view.fallback)) : "",
          w.decoded[view.decoded],
        ]
          .filter(Boolean)
          .join(locale === "zh" ? "" : " ")}
      </p>
      <DataTable
        locale={locale}
        data={{
          caption: w.list(name),
          head: w.tableHead,
          rows: () => shown.map((token) => [token.id, token.piece, token.name, describe(token, locale)]),
        }}
      />
    </div>
  );
}

function TokenText({ token, locale }: { readonly token: ShownToken; readonly locale: Locale }) {
  const w = words[locale].tokens;
  if (token.parts.length === 0 || token.role === "special") return token.name;
  return token.parts.map((part, index) =>
    "text" in part ? (
      <span key={index}>{part.text}</span>
    ) : (
      <span key={index} className="inline-flex flex-col items-center leading-tight">
        <span className="font-mono text-xs">{part.hex}</span>
        <span aria-hidden="true" className="text-[0.65rem]">
          {part.character} {part.from === part.to ? part.from : `${part.from}–${part.to}`}/{part.of}
        </span>
        <span className="sr-only" lang={locale}>
          {w.part(part.character, String(part.from), String(part.to), String(part.of))}
        </span>
      </span>
    ),
  );
}

function describe({ role, parts }: ShownToken, locale: Locale): string {
  const w = words[locale].tokens;
  const partial = parts.flatMap((part) =>
    "text" in part ? [] : [w.part(part.character, String(part.from), String(part.to), String(part.of))],
  );
  return [w.roles[role], ...partial].join(locale === "zh" ? "，" : ", ");
}
