// Written by `npm run generate` from the folders beside it. Do not edit.
import { lazy } from "react";

export const players = {
  "big-o": lazy(() => import("@/lib/items/big-o/player")),
  "categorise": lazy(() => import("@/lib/items/categorise/player")),
  "cloze": lazy(() => import("@/lib/items/cloze/player")),
  "code": lazy(() => import("@/lib/items/code/player")),
  "expression": lazy(() => import("@/lib/items/expression/player")),
  "hotspot": lazy(() => import("@/lib/items/hotspot/player")),
  "matching": lazy(() => import("@/lib/items/matching/player")),
  "matrix": lazy(() => import("@/lib/items/matrix/player")),
  "multiple-choice": lazy(() => import("@/lib/items/multiple-choice/player")),
  "numeric-units": lazy(() => import("@/lib/items/numeric-units/player")),
  "open": lazy(() => import("@/lib/items/open/player")),
  "ordering": lazy(() => import("@/lib/items/ordering/player")),
  "short-text": lazy(() => import("@/lib/items/short-text/player")),
  "single-choice": lazy(() => import("@/lib/items/single-choice/player")),
  "spot-the-mistake": lazy(() => import("@/lib/items/spot-the-mistake/player")),
  "tensor-shape": lazy(() => import("@/lib/items/tensor-shape/player")),
  "true-false-with-reason": lazy(() => import("@/lib/items/true-false-with-reason/player")),
} as const;
