import { useTranslations } from "next-intl";
import { RichText } from "@/components/ui/rich-text";
import type { Review } from "@/lib/items/cloze/type";

/** For each blank that is not wholly right: what is right, and what the answer shows about the learner's thinking. */
export function ClozeResult({ blanks }: Pick<Review, "blanks">) {
  const t = useTranslations("items.cloze");
  const wrong = blanks.flatMap((blank, index) =>
    blank.verdict === "correct" ? [] : [{ ...blank, number: index + 1 }],
  );
  if (wrong.length === 0) return null;
  return (
    <ul className="mt-3 space-y-2 text-sm">
      {wrong.map(({ number, verdict, right, feedback }) => (
        <li
          key={number}
          className={`rounded-md px-3 py-2 text-ink ${verdict === "partial" ? "bg-caution-soft" : "bg-wrong-soft"}`}
        >
          <div className="flex flex-wrap gap-x-2">
            <span className="font-medium">{t("right", { number })}</span>
            <RichText html={right} className="min-w-0" />
          </div>
          {feedback !== null && <RichText html={feedback} />}
        </li>
      ))}
    </ul>
  );
}
