import { getTranslations } from "next-intl/server";
import { RichText } from "@/components/ui/rich-text";
import type { Locale } from "@/lib/core/locale";

interface BuiltItemProps {
  readonly stem: string;
  readonly locale: Locale;
}

/** An item as it stands in the built page: its stem, readable without JavaScript, at about the height of the live one. */
export async function BuiltItem({ stem, locale }: BuiltItemProps) {
  const t = await getTranslations({ locale, namespace: "practice" });
  return (
    <div className="min-h-72">
      <RichText html={stem} className="font-medium" />
      <noscript>
        <p className="mt-3 text-sm text-muted">{t("noScript")}</p>
      </noscript>
    </div>
  );
}
