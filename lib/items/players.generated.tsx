// Written by `npm run generate` from the folders beside it. Do not edit.
import { lazy } from "react";
import { keepTrying } from "@/lib/core/keep-trying";

export const players = {
  "big-o": lazy(() => keepTrying(() => import("@/lib/items/big-o/player"))),
  "categorise": lazy(() => keepTrying(() => import("@/lib/items/categorise/player"))),
  "cloze": lazy(() => keepTrying(() => import("@/lib/items/cloze/player"))),
  "code": lazy(() => keepTrying(() => import("@/lib/items/code/player"))),
  "expression": lazy(() => keepTrying(() => import("@/lib/items/expression/player"))),
  "hotspot": lazy(() => keepTrying(() => import("@/lib/items/hotspot/player"))),
  "matching": lazy(() => keepTrying(() => import("@/lib/items/matching/player"))),
  "matrix": lazy(() => keepTrying(() => import("@/lib/items/matrix/player"))),
  "multiple-choice": lazy(() => keepTrying(() => import("@/lib/items/multiple-choice/player"))),
  "numeric-units": lazy(() => keepTrying(() => import("@/lib/items/numeric-units/player"))),
  "open": lazy(() => keepTrying(() => import("@/lib/items/open/player"))),
  "ordering": lazy(() => keepTrying(() => import("@/lib/items/ordering/player"))),
  "short-text": lazy(() => keepTrying(() => import("@/lib/items/short-text/player"))),
  "single-choice": lazy(() => keepTrying(() => import("@/lib/items/single-choice/player"))),
  "spot-the-mistake": lazy(() => keepTrying(() => import("@/lib/items/spot-the-mistake/player"))),
  "tensor-shape": lazy(() => keepTrying(() => import("@/lib/items/tensor-shape/player"))),
  "true-false-with-reason": lazy(() => keepTrying(() => import("@/lib/items/true-false-with-reason/player"))),
} as const;
