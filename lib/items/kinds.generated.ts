// Written by `npm run generate` from the folders beside it. Do not edit.
import { kind as bigO } from "@/lib/items/big-o/type";
import { kind as categorise } from "@/lib/items/categorise/type";
import { kind as cloze } from "@/lib/items/cloze/type";
import { kind as code } from "@/lib/items/code/type";
import { kind as expression } from "@/lib/items/expression/type";
import { kind as hotspot } from "@/lib/items/hotspot/type";
import { kind as matching } from "@/lib/items/matching/type";
import { kind as matrix } from "@/lib/items/matrix/type";
import { kind as multipleChoice } from "@/lib/items/multiple-choice/type";
import { kind as numericUnits } from "@/lib/items/numeric-units/type";
import { kind as open } from "@/lib/items/open/type";
import { kind as ordering } from "@/lib/items/ordering/type";
import { kind as shortText } from "@/lib/items/short-text/type";
import { kind as singleChoice } from "@/lib/items/single-choice/type";
import { kind as spotTheMistake } from "@/lib/items/spot-the-mistake/type";
import { kind as tensorShape } from "@/lib/items/tensor-shape/type";
import { kind as trueFalseWithReason } from "@/lib/items/true-false-with-reason/type";

export const kinds = {
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
