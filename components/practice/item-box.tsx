import { getTranslations } from "next-intl/server";
import { BuiltItem } from "@/components/practice/built-item";
import type { BuiltItem as Content } from "@/lib/content/built-lesson";
import { Island } from "@/components/shell/island";
import type { Locale } from "@/lib/core/locale";

interface ItemBoxProps {
  readonly item: Content;
  readonly locale: Locale;
}

/** An item in a lesson: what it asks for, how hard it is, and the item itself. */
export async function ItemBox({ item, locale }: ItemBoxProps) {
  const t = await getTranslations({ locale, namespace: "practice" });
  return (
    <div
      role="group"
      aria-label={t("item")}
      id={`item-${item.id}`}
      className="scroll-mt-20 rounded-xl border border-line bg-raised p-4 sm:p-6"
    >
      <p className="mb-3 flex items-center justify-between text-sm text-muted">
        <span>{t(`kinds.${item.kind}`)}</span>
        <Difficulty value={item.difficulty} label={t("difficulty", { value: item.difficulty })} />
      </p>
      <Island name="item" props={{ id: item.id, locale }}>
        <BuiltItem item={item} />
      </Island>
    </div>
  );
}

function Difficulty({ value, label }: { readonly value: number; readonly label: string }) {
  return (
    <span role="img" aria-label={label} title={label} className="tracking-widest">
      <span className="text-accent">{"●".repeat(value)}</span>
      <span className="text-faint">{"○".repeat(5 - value)}</span>
    </span>
  );
}
