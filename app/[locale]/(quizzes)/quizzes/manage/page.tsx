import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { AssignmentForm } from "@/components/quizzes/assignment-form";
import { AssignmentList } from "@/components/quizzes/assignment-list";
import { QuizPage } from "@/components/quizzes/quiz-page";
import { routing } from "@/i18n/routing";
import { can } from "@/lib/auth/policy";
import { readViewer } from "@/lib/auth/server/read-viewer";
import type { Locale } from "@/lib/core/locale";
import { listQuizNames } from "@/lib/quizzes/server/list-quiz-names";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

/** The language, for whoever may assign; to everybody else there is no such page, not even its title. */
async function admit(params: PageProps["params"]): Promise<Locale> {
  const { locale } = await params;
  const viewer = await readViewer((await headers()).get("cookie"), new Date());
  if (!hasLocale(routing.locales, locale) || !can(viewer, "assignment.create", {})) notFound();
  return locale;
}

export async function generateMetadata({ params }: PageProps) {
  const locale = await admit(params);
  const t = await getTranslations({ locale, namespace: "quizzes.manage" });
  return personalMetadata(t("title"), t("intro"));
}

export default async function ManagePage({ params }: PageProps) {
  const locale = await admit(params);
  const t = await getTranslations({ locale, namespace: "quizzes.manage" });
  return (
    <QuizPage locale={locale} title={t("title")} intro={t("intro")}>
      <AssignmentList locale={locale} />
      <h2 className="mt-12 mb-4 text-xl font-semibold">{t("new")}</h2>
      <AssignmentForm locale={locale} names={listQuizNames(locale)} />
    </QuizPage>
  );
}
