import { BANK } from "@/lib/account/column-fates/bank";
import { FAIR_PLAY } from "@/lib/account/column-fates/fair-play";
import { INTERVIEWS } from "@/lib/account/column-fates/interviews";
import { NOTEBOOKS } from "@/lib/account/column-fates/notebooks";
import { NOTICES } from "@/lib/account/column-fates/notices";
import { OPERATION } from "@/lib/account/column-fates/operation";
import { PEOPLE } from "@/lib/account/column-fates/people";
import { POINTS } from "@/lib/account/column-fates/points";
import { PRACTICE } from "@/lib/account/column-fates/practice";
import { QUIZZES } from "@/lib/account/column-fates/quizzes";
import { TEAMS } from "@/lib/account/column-fates/teams";
import type { Fates } from "@/lib/account/column-fates/fate";

/**
 * Every column of the database, model by model (prisma/schema.prisma). The export reads its columns from here; a contract test
 * compares this list with the schema, and an integration test plants a value in every column and looks for it after export and
 * deletion. So a new column needs its line here, and the code that keeps the promise.
 */
export const PERSONAL_COLUMNS: Fates = {
  ...BANK,
  ...FAIR_PLAY,
  ...INTERVIEWS,
  ...NOTEBOOKS,
  ...NOTICES,
  ...OPERATION,
  ...PEOPLE,
  ...POINTS,
  ...PRACTICE,
  ...QUIZZES,
  ...TEAMS,
};
