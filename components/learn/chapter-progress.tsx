import { WarmupCurve } from "@/components/ui/warmup-curve";

interface ChapterProgressProps {
  readonly slug: string;
  /** With `{solved}` and `{items}`. */
  readonly label: string;
}

/** The place where `attachChapterProgress` draws how far the reader is in a chapter. */
export function ChapterProgress({ slug, label }: ChapterProgressProps) {
  return (
    <div data-chapter-progress={slug} data-label={label} className="w-16 shrink-0 pt-1 sm:w-24">
      <WarmupCurve value={0} className="w-full" />
    </div>
  );
}
