// Written by `npm run generate` from the folders beside it. Do not edit.
import { lazy } from "react";
import { keepTrying } from "@/lib/core/keep-trying";

export const editors = {
  "big-o": lazy(() => keepTrying(() => import("@/lib/items/big-o/editor"))),
  "categorise": lazy(() => keepTrying(() => import("@/lib/items/categorise/editor"))),
  "cloze": lazy(() => keepTrying(() => import("@/lib/items/cloze/editor"))),
  "code": lazy(() => keepTrying(() => import("@/lib/items/code/editor"))),
  "expression": lazy(() => keepTrying(() => import("@/lib/items/expression/editor"))),
  "hotspot": lazy(() => keepTrying(() => import("@/lib/items/hotspot/editor"))),
  "matching": lazy(() => keepTrying(() => import("@/lib/items/matching/editor"))),
  "matrix": lazy(() => keepTrying(() => import("@/lib/items/matrix/editor"))),
  "multiple-choice": lazy(() => keepTrying(() => import("@/lib/items/multiple-choice/editor"))),
  "numeric-units": lazy(() => keepTrying(() => import("@/lib/items/numeric-units/editor"))),
  "open": lazy(() => keepTrying(() => import("@/lib/items/open/editor"))),
  "ordering": lazy(() => keepTrying(() => import("@/lib/items/ordering/editor"))),
  "short-text": lazy(() => keepTrying(() => import("@/lib/items/short-text/editor"))),
  "single-choice": lazy(() => keepTrying(() => import("@/lib/items/single-choice/editor"))),
  "spot-the-mistake": lazy(() => keepTrying(() => import("@/lib/items/spot-the-mistake/editor"))),
  "tensor-shape": lazy(() => keepTrying(() => import("@/lib/items/tensor-shape/editor"))),
  "true-false-with-reason": lazy(() => keepTrying(() => import("@/lib/items/true-false-with-reason/editor"))),
} as const;
