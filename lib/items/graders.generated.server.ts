// Written by `npm run generate` from the folders beside it. Do not edit.
import "server-only";
import { grader as bigO } from "@/lib/items/big-o/grade.server";
import { grader as categorise } from "@/lib/items/categorise/grade.server";
import { grader as cloze } from "@/lib/items/cloze/grade.server";
import { grader as code } from "@/lib/items/code/grade.server";
import { grader as expression } from "@/lib/items/expression/grade.server";
import { grader as hotspot } from "@/lib/items/hotspot/grade.server";
import { grader as matching } from "@/lib/items/matching/grade.server";
import { grader as matrix } from "@/lib/items/matrix/grade.server";
import { grader as multipleChoice } from "@/lib/items/multiple-choice/grade.server";
import { grader as numericUnits } from "@/lib/items/numeric-units/grade.server";
import { grader as open } from "@/lib/items/open/grade.server";
import { grader as ordering } from "@/lib/items/ordering/grade.server";
import { grader as shortText } from "@/lib/items/short-text/grade.server";
import { grader as singleChoice } from "@/lib/items/single-choice/grade.server";
import { grader as spotTheMistake } from "@/lib/items/spot-the-mistake/grade.server";
import { grader as tensorShape } from "@/lib/items/tensor-shape/grade.server";
import { grader as trueFalseWithReason } from "@/lib/items/true-false-with-reason/grade.server";

export const graders = {
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
