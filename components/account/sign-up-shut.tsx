import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/core/locale";

interface SignUpShutProps {
  readonly locale: Locale;
  readonly reason: "invitation" | "closed";
}

/** Why there is no form here, and what works without an account. */
export async function SignUpShut({ locale, reason }: SignUpShutProps) {
  const t = await getTranslations({ locale, namespace: "links.signUp" });
  return (
    <>
      <Notice title={t(`${reason}.title`)}>{t(`${reason}.text`)}</Notice>
      <p className="mt-6 text-sm">
        <a className="text-accent underline underline-offset-4" href={`/${locale}/sign-in`}>
          {t("signIn")}
        </a>
      </p>
    </>
  );
}
