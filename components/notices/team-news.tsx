import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/core/locale";
import type { NoticeBody } from "@/lib/notices/schema";

/** What happened in a team. Whoever reported its name need not be in it, and gets no way to it. */
export function TeamNews({ locale, body }: { readonly locale: Locale; readonly body: NoticeBody["team"] }) {
  const t = useTranslations("notices.team");
  const { teamId, team, what, role = "member" } = body;
  return (
    <>
      <h2 className="mb-1 font-semibold wrap-anywhere">{t(what, { team, role })}</h2>
      {what !== "name-changed" && what !== "name-kept" && (
        <a href={`/${locale}/teams/${teamId}`} className="text-accent underline underline-offset-4">
          {t("open")}
        </a>
      )}
    </>
  );
}
