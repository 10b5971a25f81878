import { getTranslations } from "next-intl/server";
import { BoxFrame } from "@/components/learn/box-frame";
import { RichText } from "@/components/ui/rich-text";
import type { Locale } from "@/lib/core/locale";

interface MistakeBoxProps {
  readonly said: string;
  readonly why: string;
  readonly right: string;
  readonly locale: Locale;
}

const PARTS = [
  { name: "said", sign: "✗", colour: "text-wrong", body: "text-muted" },
  { name: "why", sign: "?", colour: "text-muted", body: "" },
  { name: "right", sign: "✓", colour: "text-correct", body: "" },
] as const;

/** A common mistake: what is said, why it is wrong, what is right. */
export async function MistakeBox({ locale, ...texts }: MistakeBoxProps) {
  const t = await getTranslations({ locale, namespace: "lesson" });
  return (
    <BoxFrame name={t("boxes.mistake")} edge="border-wrong" tone="text-wrong">
      <dl className="divide-y divide-line">
        {PARTS.map(({ name, sign, colour, body }) => (
          <div key={name} className="grid gap-x-5 py-3 first:pt-0 last:pb-0 sm:grid-cols-[7rem_minmax(0,1fr)]">
            <dt className={`flex gap-2 text-sm leading-7 font-medium ${colour}`}>
              <span aria-hidden="true" className="w-3 text-center">
                {sign}
              </span>
              {t(`parts.${name}`)}
            </dt>
            <dd>
              <RichText html={texts[name]} className={body} />
            </dd>
          </div>
        ))}
      </dl>
    </BoxFrame>
  );
}
