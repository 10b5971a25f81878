import { BuiltItem } from "@/components/practice/built-item";
import { requireEntry, type BuiltLesson } from "@/lib/content/built-lesson";
import { Island } from "@/components/shell/island";
import { RichText } from "@/components/ui/rich-text";

/** The chapter's interview questions, each to be opened and answered. */
export function InterviewQuestions({ lesson }: { readonly lesson: BuiltLesson }) {
  const { locale, items, questionIds } = lesson;
  return (
    <ol className="divide-y divide-line border-y border-line">
      {questionIds.map((id, index) => {
        const item = requireEntry(items, "id", id);
        return (
          <li key={id}>
            <details className="group">
              <summary className="flex list-none gap-3 py-3.5 hover:text-accent">
                <span className="w-6 shrink-0 text-right font-mono text-sm leading-7 text-muted">{index + 1}</span>
                <RichText html={item.stem} className="flex-1 group-open:invisible" />
                <span
                  aria-hidden="true"
                  className="self-start text-muted transition-transform duration-150 group-open:rotate-90"
                >
                  ›
                </span>
              </summary>
              {/* Inside what opens: an address that names the question opens it. The margin leaves its line in sight. */}
              <div id={`question-${id}`} className="scroll-mt-40 pb-6 sm:pl-9">
                <Island name="item" props={{ id, locale }}>
                  <BuiltItem item={item} />
                </Island>
              </div>
            </details>
          </li>
        );
      })}
    </ol>
  );
}
