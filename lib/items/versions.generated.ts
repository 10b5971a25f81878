// Written by `npm run generate` from the folders beside it. Do not edit.
import { versions as multipleChoice } from "@/lib/items/multiple-choice/versions";
import { versions as numericUnits } from "@/lib/items/numeric-units/versions";
import { versions as open } from "@/lib/items/open/versions";
import { versions as singleChoice } from "@/lib/items/single-choice/versions";

export const versions = {
  "multiple-choice": multipleChoice,
  "numeric-units": numericUnits,
  "open": open,
  "single-choice": singleChoice,
} as const;
