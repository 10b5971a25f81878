// Written by `npm run generate` from the folders beside it. Do not edit.
import { versions as bigO } from "@/lib/items/big-o/versions";
import { versions as categorise } from "@/lib/items/categorise/versions";
import { versions as cloze } from "@/lib/items/cloze/versions";
import { versions as code } from "@/lib/items/code/versions";
import { versions as expression } from "@/lib/items/expression/versions";
import { versions as hotspot } from "@/lib/items/hotspot/versions";
import { versions as matching } from "@/lib/items/matching/versions";
import { versions as matrix } from "@/lib/items/matrix/versions";
import { versions as multipleChoice } from "@/lib/items/multiple-choice/versions";
import { versions as numericUnits } from "@/lib/items/numeric-units/versions";
import { versions as open } from "@/lib/items/open/versions";
import { versions as ordering } from "@/lib/items/ordering/versions";
import { versions as shortText } from "@/lib/items/short-text/versions";
import { versions as singleChoice } from "@/lib/items/single-choice/versions";
import { versions as spotTheMistake } from "@/lib/items/spot-the-mistake/versions";
import { versions as tensorShape } from "@/lib/items/tensor-shape/versions";
import { versions as trueFalseWithReason } from "@/lib/items/true-false-with-reason/versions";

export const versions = {
  "big-o": bigO,
  "categorise": categorise,
  "cloze": cloze,
  "code": code,
  "expression": expression,
  "hotspot": hotspot,
  "matching": matching,
  "matrix": matrix,
  "multiple-choice": multipleChoice,
  "numeric-units": numericUnits,
  "open": open,
  "ordering": ordering,
  "short-text": shortText,
  "single-choice": singleChoice,
  "spot-the-mistake": spotTheMistake,
  "tensor-shape": tensorShape,
  "true-false-with-reason": trueFalseWithReason,
} as const;
