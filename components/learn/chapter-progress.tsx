"use client";

import { useEffect, useState } from "react";
import { WarmupCurve } from "@/components/ui/warmup-curve";

interface ChapterProgressProps {
  readonly slug: string;
  /** With `{solved}` and `{items}`. */
  readonly label: string;
}

interface Lesson {
  readonly slug: string;
  readonly solved: number;
  readonly items: number;
}

// Every chapter of a page asks once, together.
let asked: Promise<readonly Lesson[]> | undefined;

function loadLessons(): Promise<readonly Lesson[]> {
  asked ??= fetch("/api/v1/progress")
    .then((response) =>
      response.ok ? (response.json() as Promise<{ chapters: readonly Lesson[] }>) : { chapters: [] },
    )
    .then(({ chapters }) => chapters)
    .catch(() => []);
  return asked;
}

/** How far the reader is in a chapter, once that is known; the place is kept from the start. */
export function ChapterProgress({ slug, label }: ChapterProgressProps) {
  const [lesson, setLesson] = useState<Lesson>();

  useEffect(() => {
    let current = true;
    void loadLessons().then((lessons) => {
      if (current) setLesson(lessons.find((candidate) => candidate.slug === slug));
    });
    return () => {
      current = false;
    };
  }, [slug]);

  const share = lesson && lesson.items > 0 ? lesson.solved / lesson.items : 0;
  const words = label.replace("{solved}", String(lesson?.solved ?? 0)).replace("{items}", String(lesson?.items ?? 0));
  return (
    <div className="w-16 shrink-0 pt-1 sm:w-24">
      <WarmupCurve value={share} {...(lesson && lesson.items > 0 ? { label: words } : {})} className="w-full" />
    </div>
  );
}
