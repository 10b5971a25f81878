import "server-only";
import { getConcepts } from "@/lib/content/server/get-concepts";
import { listWrittenChapters } from "@/lib/content/server/list-written-chapters";
import type { Locale } from "@/lib/core/locale";
import { nameQuizzes, type QuizNames } from "@/lib/quizzes/quiz-names";

/** The names that pages of quizzes need, in one language. */
export function listQuizNames(locale: Locale): QuizNames {
  return nameQuizzes(listWrittenChapters(), getConcepts(), locale);
}
