import { toJsxRuntime, type Components } from "hast-util-to-jsx-runtime";
import type { ReactNode } from "react";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import { LabCard } from "@/components/learn/lab-card";
import { LessonBox, LessonPart } from "@/components/learn/lesson-box";
import { LessonFigure } from "@/components/learn/lesson-figure";
import { requireEntry, type BuiltLesson } from "@/lib/content/built-lesson";

/** The prose of a lesson. The tree is sanitised; what it embeds comes from this fixed list of components. */
interface LessonBodyProps {
  readonly lesson: BuiltLesson;
  showItem(id: string): ReactNode;
}

export function LessonBody({ lesson, showItem }: LessonBodyProps) {
  const { figures, labs, locale, tree } = lesson;
  const { sources } = lesson.chapter;
  const embeds = {
    "warmup-item": (props: { "data-id": string }) => showItem(props["data-id"]),
    "warmup-figure": (props: { "data-id": string }) => (
      <LessonFigure figure={requireEntry(figures, "id", props["data-id"])} locale={locale} />
    ),
    "warmup-lab": (props: { "data-slug": string }) => (
      <LabCard lab={requireEntry(labs, "slug", props["data-slug"])} locale={locale} />
    ),
    "warmup-box": (props: { "data-kind": string; "data-title"?: string; children: ReactNode }) => (
      <LessonBox kind={props["data-kind"]} title={props["data-title"]} locale={locale}>
        {props.children}
      </LessonBox>
    ),
    "warmup-part": (props: { "data-part": string; children: ReactNode }) => (
      <LessonPart part={props["data-part"]} locale={locale}>
        {props.children}
      </LessonPart>
    ),
    "warmup-aside": (props: { children: ReactNode }) => (
      <aside className="prose my-6 border-l-2 border-line pl-4 text-sm text-muted">{props.children}</aside>
    ),
    "warmup-cite": (props: { "data-source": string; "data-number": string; "data-locator"?: string }) => {
      const source = requireEntry(sources, "id", props["data-source"]);
      const where = props["data-locator"] ? `, ${props["data-locator"]}` : "";
      return (
        <a
          href={`#source-${source.id}`}
          title={`${source.authors ?? ""} ${source.year ?? ""}. ${source.title}${where}`.trim()}
          className="mx-0.5 rounded bg-surface px-1 font-mono text-[0.72em] text-muted no-underline hover:text-accent"
        >
          [{props["data-number"]}
          {where}]
        </a>
      );
    },
  };
  return toJsxRuntime(tree.root, {
    ...{ Fragment, jsx, jsxs },
    // The type only knows HTML's own element names.
    components: embeds as unknown as Partial<Components>,
  });
}
