"use client";

import { LiveItem } from "@/components/practice/live-item";
import { ReviewSession } from "@/components/review/review-session";
import type { Locale } from "@/lib/core/locale";

interface ReviewRoomProps {
  readonly locale: Locale;
  readonly chapters: Readonly<Record<string, string>>;
  readonly isEarly: boolean;
}

/** Where reviewing meets practising: the sitting shows items as lessons do. */
export function ReviewRoom(props: ReviewRoomProps) {
  return <ReviewSession {...props} Item={LiveItem} />;
}
