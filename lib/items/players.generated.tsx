// Written by `npm run generate` from the folders beside it. Do not edit.
import { lazy } from "react";

export const players = {
  "multiple-choice": lazy(() => import("@/lib/items/multiple-choice/player")),
  "numeric-units": lazy(() => import("@/lib/items/numeric-units/player")),
  "open": lazy(() => import("@/lib/items/open/player")),
  "single-choice": lazy(() => import("@/lib/items/single-choice/player")),
} as const;
