import { useEffect, useRef, useState, type ReactNode } from "react";
import { createPortal } from "react-dom";

/** CSS pixels of a usual phone. */
const PHONE_WIDTH = 360;

interface PreviewFrameProps {
  readonly title: string;
  readonly lang: string;
  /** `page`: as the page around looks. */
  readonly theme: "page" | "light" | "dark";
  readonly isPhone: boolean;
  readonly children: ReactNode;
}

/** Shows something in a colour scheme of its own, and as wide as a phone: in a document of its own then, so that rules for narrow windows hold. */
export function PreviewFrame({ title, lang, theme, isPhone, children }: PreviewFrameProps) {
  if (isPhone) return <PhoneFrame {...{ title, lang, theme }}>{children}</PhoneFrame>;
  const scheme = theme === "page" ? "" : theme === "dark" ? "[color-scheme:dark]" : "[color-scheme:light]";
  return <div className={`rounded-xl border border-line bg-raised p-4 text-ink sm:p-6 ${scheme}`}>{children}</div>;
}

function PhoneFrame({ title, lang, theme, children }: Omit<PreviewFrameProps, "isPhone">) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [inner, setInner] = useState<Document>();
  const [height, setHeight] = useState(480);

  useEffect(() => {
    if (!inner) return;
    const root = inner.documentElement;
    root.lang = lang;
    const pageTheme = document.documentElement.dataset["theme"];
    const wanted = theme === "page" ? pageTheme : theme;
    if (wanted === undefined) delete root.dataset["theme"];
    else root.dataset["theme"] = wanted;
  }, [inner, lang, theme]);

  useEffect(() => {
    if (!inner) return;
    const observer = new ResizeObserver(() => setHeight(Math.max(240, inner.body.scrollHeight)));
    observer.observe(inner.body);
    return () => observer.disconnect();
  }, [inner]);

  function open() {
    const made = frame.current?.contentDocument;
    if (!made) return;
    made.title = title;
    for (const sheet of document.querySelectorAll("link[rel=stylesheet]"))
      made.head.append(made.importNode(sheet, true));
    made.body.className = "h-fit bg-raised p-4 text-ink";
    setInner(made);
  }

  return (
    <>
      <iframe
        ref={frame}
        title={title}
        // A page of its own that nobody has to fetch; it obeys the policy of the page around.
        srcDoc="<!doctype html><html><head></head><body></body></html>"
        onLoad={open}
        style={{ height }}
        width={PHONE_WIDTH}
        className="block max-w-full rounded-xl border border-line bg-raised"
      />
      {inner && createPortal(<main>{children}</main>, inner.body)}
    </>
  );
}
