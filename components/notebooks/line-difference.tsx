import { diffLines } from "diff";
import { useTranslations } from "next-intl";

interface Row {
  readonly kind: "same" | "gone" | "come";
  readonly text: string;
}

const LOOK = { same: "", gone: "bg-wrong-soft", come: "bg-correct-soft" } as const;
const SIGN = { same: " ", gone: "−", come: "+" } as const;

/** Two texts, line by line. */
export function LineDifference({ before, after }: { readonly before: string; readonly after: string }) {
  const t = useTranslations("notebooks.difference");
  const rows = diffLines(`${before}\n`, `${after}\n`).flatMap(({ value, added, removed }): Row[] =>
    value
      .replace(/\n$/, "")
      .split("\n")
      .map((text) => ({ kind: added ? "come" : removed ? "gone" : "same", text })),
  );
  return (
    <div
      className="overflow-x-auto rounded-md border border-line bg-surface py-1 font-mono text-sm"
      tabIndex={0}
      role="region"
      aria-label={t("lines")}
    >
      {rows.map(({ kind, text }, index) => (
        <div key={index} className={`flex min-w-fit gap-2 px-2 ${LOOK[kind]}`}>
          <span aria-hidden="true" className="select-none text-muted">
            {SIGN[kind]}
          </span>
          {kind !== "same" && <span className="sr-only">{t(kind === "gone" ? "lineGone" : "lineCame")}</span>}
          <span className="whitespace-pre">{text || " "}</span>
        </div>
      ))}
    </div>
  );
}
