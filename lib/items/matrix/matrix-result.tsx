import { useTranslations } from "next-intl";
import type { Review } from "@/lib/items/matrix/type";
import { SlipNote } from "@/lib/slips/slip-note";

/** What the answer shows about the learner's thinking, and the right matrix beside its words. */
export function MatrixResult({ review }: { readonly review: Review }) {
  const t = useTranslations("items.matrix");
  return (
    <div className="mt-2 space-y-2 text-sm">
      <SlipNote html={review.slip} isPartial={review.verdict === "partial"} />
      {review.verdict !== "correct" && (
        <div className="overflow-x-auto">
          <table className="w-fit">
            <caption className="mb-1 text-left whitespace-nowrap font-medium text-ink">{t("right")}</caption>
            <tbody className="border-x-2 border-muted">
              {review.right.map((row, index) => (
                <tr key={index}>
                  {row.map((text, column) => (
                    <td key={column} className="px-2.5 py-0.5 text-center font-mono text-ink tabular-nums">
                      {text}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
