// Written by `npm run generate` from the folders beside it. Do not edit.
import { kind as multipleChoice } from "@/lib/items/multiple-choice/type";
import { kind as numericUnits } from "@/lib/items/numeric-units/type";
import { kind as open } from "@/lib/items/open/type";
import { kind as singleChoice } from "@/lib/items/single-choice/type";

export const kinds = {
  "multiple-choice": multipleChoice,
  "numeric-units": numericUnits,
  "open": open,
  "single-choice": singleChoice,
} as const;
