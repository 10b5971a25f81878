import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, type ReactNode } from "react";
import { toolClass } from "@/components/notebooks/menu";

interface PanelFrameProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Where the focus goes is the panel's own affair. */
  readonly isFocusOwn?: boolean;
  onClose(): void;
}

/** What was asked for, between the tools and the cells; Escape puts it away. */
export function PanelFrame({ title, children, isFocusOwn = false, onClose }: PanelFrameProps) {
  const t = useTranslations("notebooks");
  const id = useId();
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isFocusOwn) frame.current?.focus();
  }, [isFocusOwn]);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes it from anywhere inside
    <section
      ref={frame}
      tabIndex={-1}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        onClose();
      }}
      className="mt-3 scroll-mt-36 rounded-lg border border-line bg-raised p-3 sm:p-4"
    >
      <div className="mb-2 flex items-center justify-between gap-3">
        <h2 id={id} className="font-semibold">
          {title}
        </h2>
        <button type="button" className={toolClass} onClick={onClose}>
          {t("close")}
        </button>
      </div>
      {children}
    </section>
  );
}
