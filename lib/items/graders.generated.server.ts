// Written by `npm run generate` from the folders beside it. Do not edit.
import "server-only";
import { grader as multipleChoice } from "@/lib/items/multiple-choice/grade.server";
import { grader as numericUnits } from "@/lib/items/numeric-units/grade.server";
import { grader as open } from "@/lib/items/open/grade.server";
import { grader as singleChoice } from "@/lib/items/single-choice/grade.server";

export const graders = {
  "multiple-choice": multipleChoice,
  "numeric-units": numericUnits,
  "open": open,
  "single-choice": singleChoice,
} as const;
