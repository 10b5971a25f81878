import { RichText } from "@/components/ui/rich-text";
import type { BuiltItem as Content } from "@/lib/content/built-lesson";

interface BuiltItemProps {
  readonly item: Pick<Content, "kind" | "stem" | "varies" | "text" | "variables" | "rows">;
}

/**
 * An item as it stands in the built page, at about the height of the live one: what it asks, and the place of what is chosen or
 * typed. A stem whose numbers are drawn keeps its place alone, because text must not change under the reader's eyes.
 */
export function BuiltItem({ item }: BuiltItemProps) {
  const isWritten = item.kind === "open";
  // Below a formula stand its reading and how formulas are written.
  const place = isWritten ? "h-36" : item.variables.length > 0 ? "mt-7 mb-36 h-11 max-w-md" : "mt-7 mb-7 h-11 max-w-md";
  return (
    <div>
      <RichText html={item.stem} className={`mb-4 font-medium ${item.varies ? "invisible noscript:visible" : ""}`} />
      {item.text && <RichText html={item.text} className="mb-3" />}
      {item.variables.length > 0 && (
        <dl className="mb-4 flex flex-wrap gap-x-5 gap-y-1.5 text-sm">
          {item.variables.map(({ name, meaning }) => (
            <div key={name} className="flex min-h-8 min-w-0 items-baseline gap-2">
              <dt className="min-w-8 shrink-0 px-1.5 font-mono">{name}</dt>
              <dd className="min-w-0 text-muted">
                <RichText html={meaning} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {item.text ? null : item.rows.length > 0 ? (
        <ul aria-hidden="true" className="space-y-2 noscript:hidden">
          {item.rows.map((row, index) => (
            <li key={index} className="rounded-lg border border-line py-2.5 pr-3 pl-14">
              <span className="invisible whitespace-pre-line">{row}</span>
            </li>
          ))}
        </ul>
      ) : (
        <div className={`rounded-lg border border-line bg-bg noscript:hidden ${place}`} />
      )}
      <div className="mt-4 min-h-10" />
    </div>
  );
}
