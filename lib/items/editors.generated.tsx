// Written by `npm run generate` from the folders beside it. Do not edit.
import { lazy } from "react";

export const editors = {
  "big-o": lazy(() => import("@/lib/items/big-o/editor")),
  "categorise": lazy(() => import("@/lib/items/categorise/editor")),
  "cloze": lazy(() => import("@/lib/items/cloze/editor")),
  "code": lazy(() => import("@/lib/items/code/editor")),
  "expression": lazy(() => import("@/lib/items/expression/editor")),
  "hotspot": lazy(() => import("@/lib/items/hotspot/editor")),
  "matching": lazy(() => import("@/lib/items/matching/editor")),
  "matrix": lazy(() => import("@/lib/items/matrix/editor")),
  "multiple-choice": lazy(() => import("@/lib/items/multiple-choice/editor")),
  "numeric-units": lazy(() => import("@/lib/items/numeric-units/editor")),
  "open": lazy(() => import("@/lib/items/open/editor")),
  "ordering": lazy(() => import("@/lib/items/ordering/editor")),
  "short-text": lazy(() => import("@/lib/items/short-text/editor")),
  "single-choice": lazy(() => import("@/lib/items/single-choice/editor")),
  "spot-the-mistake": lazy(() => import("@/lib/items/spot-the-mistake/editor")),
  "tensor-shape": lazy(() => import("@/lib/items/tensor-shape/editor")),
  "true-false-with-reason": lazy(() => import("@/lib/items/true-false-with-reason/editor")),
} as const;
