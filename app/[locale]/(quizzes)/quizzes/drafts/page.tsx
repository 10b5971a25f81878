import { getTranslations } from "next-intl/server";
import { admitAccount } from "@/app/[locale]/admit";
import { DraftList } from "@/components/quizzes/builder/draft-list";
import { MakerNav } from "@/components/quizzes/maker-nav";
import { QuizPage } from "@/components/quizzes/quiz-page";
import { can } from "@/lib/auth/policy";
import { openDrafts } from "@/lib/quizzes/server/open-draft";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

const admitMaker = (params: PageProps["params"]) => admitAccount(params, openDrafts);

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await admitMaker(params);
  const t = await getTranslations({ locale, namespace: "quizzes.drafts" });
  return personalMetadata(t("title"), t("intro"));
}

export default async function DraftsPage({ params }: PageProps) {
  const { locale, viewer } = await admitMaker(params);
  const t = await getTranslations({ locale, namespace: "quizzes.drafts" });
  const nav = <MakerNav locale={locale} here="drafts" seesAll={can(viewer, "assignment.create", {})} />;
  return (
    <QuizPage locale={locale} title={t("title")} intro={t("intro")} nav={nav}>
      <DraftList locale={locale} />
    </QuizPage>
  );
}
