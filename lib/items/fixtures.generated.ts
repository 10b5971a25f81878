// Written by `npm run generate` from the folders beside it. Do not edit.
import { fixtures as bigO } from "@/lib/items/big-o/fixtures";
import { fixtures as categorise } from "@/lib/items/categorise/fixtures";
import { fixtures as cloze } from "@/lib/items/cloze/fixtures";
import { fixtures as code } from "@/lib/items/code/fixtures";
import { fixtures as expression } from "@/lib/items/expression/fixtures";
import { fixtures as hotspot } from "@/lib/items/hotspot/fixtures";
import { fixtures as matching } from "@/lib/items/matching/fixtures";
import { fixtures as matrix } from "@/lib/items/matrix/fixtures";
import { fixtures as multipleChoice } from "@/lib/items/multiple-choice/fixtures";
import { fixtures as numericUnits } from "@/lib/items/numeric-units/fixtures";
import { fixtures as open } from "@/lib/items/open/fixtures";
import { fixtures as ordering } from "@/lib/items/ordering/fixtures";
import { fixtures as shortText } from "@/lib/items/short-text/fixtures";
import { fixtures as singleChoice } from "@/lib/items/single-choice/fixtures";
import { fixtures as spotTheMistake } from "@/lib/items/spot-the-mistake/fixtures";
import { fixtures as tensorShape } from "@/lib/items/tensor-shape/fixtures";
import { fixtures as trueFalseWithReason } from "@/lib/items/true-false-with-reason/fixtures";

export const fixtures = {
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
