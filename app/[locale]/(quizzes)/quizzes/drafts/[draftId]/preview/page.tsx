import "katex/dist/katex.min.css";
import { getTranslations } from "next-intl/server";
import { admitToDraft } from "@/app/[locale]/(quizzes)/admit-to-draft";
import { PreviewQuiz } from "@/components/quizzes/preview/preview-quiz";
import { QuizPage } from "@/components/quizzes/quiz-page";
import { listQuizNames } from "@/lib/quizzes/server/list-quiz-names";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string; draftId: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await admitToDraft(params);
  const t = await getTranslations({ locale, namespace: "quizzes.preview" });
  return personalMetadata(t("title"), t("note"));
}

export default async function PreviewPage({ params }: PageProps) {
  const { locale, draft } = await admitToDraft(params);
  const t = await getTranslations({ locale, namespace: "quizzes" });
  return (
    <QuizPage locale={locale} title={draft.document.title.trim() || t("drafts.untitled")}>
      <PreviewQuiz draftId={draft.id} locale={locale} names={listQuizNames(locale)} />
    </QuizPage>
  );
}
