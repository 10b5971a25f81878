import { getTranslations } from "next-intl/server";
import { RichText } from "@/components/ui/rich-text";
import type { BuiltItem as Content } from "@/lib/content/built-lesson";
import type { Locale } from "@/lib/core/locale";

interface BuiltItemProps {
  readonly item: Pick<Content, "kind" | "stem" | "varies" | "choices">;
  readonly locale: Locale;
}

/**
 * An item as it stands in the built page, at about the height of the live one. Its choices can be read without JavaScript; with
 * it they only keep their place, because the live item has an order of its own and text must not change under the reader's eyes.
 * So does a stem whose numbers are drawn.
 */
export async function BuiltItem({ item, locale }: BuiltItemProps) {
  const t = await getTranslations({ locale, namespace: "practice" });
  const isWritten = item.kind === "open";
  return (
    <div>
      <RichText html={item.stem} className={`mb-4 font-medium ${item.varies ? "invisible noscript:visible" : ""}`} />
      {item.choices.length > 0 ? (
        <ul className="space-y-2">
          {item.choices.map((text, index) => (
            <li key={index} className="rounded-lg border border-line py-2.5 pr-3 pl-14">
              <RichText html={text} className="invisible noscript:visible" />
            </li>
          ))}
        </ul>
      ) : (
        <div
          className={`rounded-lg border border-line bg-bg noscript:hidden ${isWritten ? "h-36" : "mt-7 mb-7 h-11 max-w-md"}`}
        />
      )}
      <div className="mt-4 min-h-10 text-sm text-muted">
        <noscript>{t("noScript")}</noscript>
      </div>
    </div>
  );
}
