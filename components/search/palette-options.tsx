import type { Ref } from "react";
import { useTranslations } from "next-intl";
import { MarkedText } from "@/components/search/marked-text";
import type { PaletteGroup, PaletteOption } from "@/components/search/use-palette-groups";

interface PaletteOptionsProps {
  readonly ref: Ref<HTMLDivElement>;
  /** Before the ids of the list and its options. */
  readonly id: string;
  readonly groups: readonly PaletteGroup[];
  /** What is listed still answers what was typed before. */
  readonly isBusy: boolean;
  /** Index over all groups. */
  readonly active: number;
  onPoint(index: number): void;
  onDone(): void;
}

/** The list below the field. Whatever leads somewhere is a link, so that a middle click and the browser's own menu work on it. */
export function PaletteOptions({ ref, id, groups, isBusy, active, onPoint, onDone }: PaletteOptionsProps) {
  const t = useTranslations("search");
  const starts = groups.map((_, index) => groups.slice(0, index).reduce((sum, { options }) => sum + options.length, 0));
  return (
    <div
      ref={ref}
      id={`${id}-list`}
      role="listbox"
      aria-label={t("list")}
      aria-busy={isBusy}
      className="overflow-y-auto px-2 pb-2 empty:hidden"
    >
      {groups.map(({ name, options }, index) => (
        <div key={name} role="group" aria-labelledby={`${id}-${name}`}>
          <p id={`${id}-${name}`} className="px-2 pt-3 pb-1 text-xs font-medium text-muted">
            {t(`groups.${name}`)}
          </p>
          {options.map((option, offset) => {
            const number = (starts[index] ?? 0) + offset;
            const isActive = number === active;
            const common = {
              id: `${id}-${number}`,
              onMouseMove: () => !isActive && onPoint(number),
              className: `block w-full cursor-pointer rounded-lg px-3 text-left py-2 ${isActive ? "bg-accent-soft outline-1 -outline-offset-1 outline-accent" : ""}`,
            } as const;
            return option.href === undefined ? (
              <button
                key={option.key}
                type="button"
                role="option"
                aria-selected={isActive}
                tabIndex={-1}
                {...common}
                onClick={() => (option.run(), onDone())}
              >
                <OptionText option={option} />
              </button>
            ) : (
              <a
                key={option.key}
                href={option.href}
                role="option"
                aria-selected={isActive}
                tabIndex={-1}
                {...common}
                onClick={option.onVisit}
                onAuxClick={option.onVisit}
              >
                <OptionText option={option} />
              </a>
            );
          })}
        </div>
      ))}
    </div>
  );
}

function OptionText({ option: { title, label, context, snippet, lang } }: { readonly option: PaletteOption }) {
  return (
    <>
      <span className="flex items-baseline gap-3">
        <span lang={lang} className="min-w-0 flex-1 truncate">
          <MarkedText parts={title} />
          {context && <span className="ml-2 text-xs text-muted">{context}</span>}
        </span>
        {label && <span className="shrink-0 text-xs text-muted">{label}</span>}
      </span>
      {snippet && snippet.length > 0 && (
        <span lang={lang} className="mt-0.5 line-clamp-2 text-sm text-muted">
          <MarkedText parts={snippet} />
        </span>
      )}
    </>
  );
}
