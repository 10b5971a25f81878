"use client";

import { PlacementRoom } from "@/components/plan/placement-room";
import { LiveItem } from "@/components/practice/live-item";
import type { Locale } from "@/lib/core/locale";
import type { PlanNames } from "@/lib/plan/plan-names";

interface PlacingRoomProps {
  readonly names: PlanNames;
  readonly locale: Locale;
}

/** Where planning meets practising: a placement shows items as lessons do. */
export function PlacingRoom(props: PlacingRoomProps) {
  return <PlacementRoom {...props} Item={LiveItem} />;
}
