import { useTranslations } from "next-intl";
import { pairLines } from "@/lib/notebooks/pair-lines";

/** Two texts side by side, line by line; on a phone one below the other. */
export function LineDifference({ before, after }: { readonly before: string; readonly after: string }) {
  const t = useTranslations("notebooks.difference");
  return (
    <div
      role="region"
      aria-label={t("lines")}
      // A long line scrolls, so the keyboard must reach it.
      tabIndex={0}
      className="overflow-x-auto rounded-md border border-line bg-surface py-1 font-mono text-sm"
    >
      {pairLines(before, after).map((pair, index) => {
        const isSame = pair.before === pair.after;
        return (
          <div key={index} className="grid sm:grid-cols-2 sm:divide-x sm:divide-line">
            <Line text={pair.before} sign={isSame ? undefined : "−"} said={t("lineGone")} look="bg-wrong-soft" />
            <div className={isSame ? "max-sm:hidden" : ""}>
              <Line
                text={pair.after}
                sign={isSame ? undefined : "+"}
                said={t("lineCame")}
                look="bg-correct-soft"
                isAgain={isSame}
              />
            </div>
          </div>
        );
      })}
    </div>
  );
}

interface LineProps {
  readonly text: string | null;
  /** Of a line that differs. */
  readonly sign: string | undefined;
  readonly said: string;
  readonly look: string;
  /** Stands on the other side too, and is read there. */
  readonly isAgain?: boolean;
}

function Line({ text, sign, said, look, isAgain = false }: LineProps) {
  if (text === null) return <div className="max-sm:hidden" />;
  return (
    <div aria-hidden={isAgain || undefined} className={`flex min-w-0 gap-2 px-2 ${sign ? look : ""}`}>
      <span aria-hidden="true" className="w-3 shrink-0 select-none text-muted">
        {sign}
      </span>
      {sign && <span className="sr-only">{said}</span>}
      <span className="min-w-0 wrap-anywhere whitespace-pre-wrap">{text || " "}</span>
    </div>
  );
}
