// Written by `npm run generate` from the folders beside it. Do not edit.
import { fixtures as multipleChoice } from "@/lib/items/multiple-choice/fixtures";
import { fixtures as numericUnits } from "@/lib/items/numeric-units/fixtures";
import { fixtures as open } from "@/lib/items/open/fixtures";
import { fixtures as singleChoice } from "@/lib/items/single-choice/fixtures";

export const fixtures = {
  "multiple-choice": multipleChoice,
  "numeric-units": numericUnits,
  "open": open,
  "single-choice": singleChoice,
} as const;
