import "server-only";
import { getConcepts } from "@/lib/content/server/get-concepts";
import { getCurriculum } from "@/lib/content/server/get-curriculum";
import { getLabs } from "@/lib/content/server/get-labs";
import { listChapterItems } from "@/lib/content/server/list-chapter-items";
import type { Locale } from "@/lib/core/locale";
import { namePlan, type PlanNames } from "@/lib/plan/plan-names";
import { getRoles } from "@/lib/plan/server/get-roles";
import { nameSubjects } from "@/lib/progress/subjects";

/** The names that the pages of a plan show, in one language, known when they are built. */
export function getPlanNames(locale: Locale): PlanNames {
  const items = listChapterItems().flatMap(({ placed }) => placed);
  const subjects = nameSubjects(getCurriculum(), getConcepts(), items, locale);
  return namePlan(subjects, getLabs(), getRoles(), locale);
}
