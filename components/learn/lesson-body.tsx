import { Fragment, type ReactNode } from "react";
import { LabCard } from "@/components/learn/lab-card";
import { LessonBox } from "@/components/learn/lesson-box";
import { LessonFigure } from "@/components/learn/lesson-figure";
import { MistakeBox } from "@/components/learn/mistake-box";
import { RichText } from "@/components/ui/rich-text";
import { requireEntry, type BuiltLesson } from "@/lib/content/built-lesson";
import type { LessonBlock } from "@/lib/content/lesson-blocks";

interface LessonBodyProps {
  readonly lesson: BuiltLesson;
  readonly blocks: readonly LessonBlock[];
  showItem(id: string): ReactNode;
}

/** The blocks of a lesson, or of a box in it. */
export function LessonBody({ lesson, blocks, showItem }: LessonBodyProps) {
  const { figures, labs, locale } = lesson;

  function show(block: LessonBlock): ReactNode {
    switch (block.type) {
      case "prose":
        return <RichText html={block.html} />;
      case "item":
        return showItem(block.id);
      case "figure":
        return <LessonFigure figure={requireEntry(figures, "id", block.id)} locale={locale} />;
      case "lab":
        return <LabCard lab={requireEntry(labs, "slug", block.id)} locale={locale} />;
      case "aside":
        return <RichText html={block.html} className="lesson-aside" />;
      case "mistake":
        return <MistakeBox {...block} locale={locale} />;
      case "box":
        return (
          <LessonBox kind={block.kind} title={block.title} locale={locale}>
            <LessonBody lesson={lesson} blocks={block.blocks} showItem={showItem} />
          </LessonBox>
        );
    }
  }

  return blocks.map((block, index) => <Fragment key={index}>{show(block)}</Fragment>);
}
