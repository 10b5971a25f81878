import "server-only";
import { getConcepts } from "@/lib/content/server/get-concepts";
import { listChapterItems } from "@/lib/content/server/list-chapter-items";
import type { Locale } from "@/lib/core/locale";
import { nameQuizzes, type QuizNames } from "@/lib/quizzes/quiz-names";

/** The names that pages of quizzes need, in one language. */
export function listQuizNames(locale: Locale): QuizNames {
  const chapters = listChapterItems().map(({ chapter }) => chapter);
  return nameQuizzes(chapters, getConcepts(), locale);
}
