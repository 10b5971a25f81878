import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { PaletteOptions } from "@/components/search/palette-options";
import { usePaletteGroups } from "@/components/search/use-palette-groups";
import { useSettled } from "@/components/ui/use-settled";
import type { Locale } from "@/lib/core/locale";
import { useSearch } from "@/lib/search/client/use-search";
import { QUERY_MAX } from "@/lib/search/schema";

interface PaletteProps {
  readonly locale: Locale;
  onClose(): void;
}

/** Searches while one types, and does what is named: a combobox with its list, after the ARIA Authoring Practices Guide. */
export function Palette({ locale, onClose }: PaletteProps) {
  const t = useTranslations("search");
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [text, setText] = useState("");
  /** What an input method shows is not yet what is meant. */
  const [isComposing, setComposing] = useState(false);
  const [meant, setMeant] = useState("");
  const asked = useSettled(meant.trim(), 120);
  const search = useSearch(asked, locale);
  const isSettled = !isComposing && meant.trim() === asked && !search.isFetching;
  const groups = usePaletteGroups(meant, asked === "" ? undefined : search.data, locale);
  const count = groups.reduce((sum, { options }) => sum + options.length, 0);
  const [active, setActive] = useState(0);
  const shown = Math.min(active, count - 1);

  useEffect(() => {
    const box = dialog.current;
    // A press beside the box closes it; by keyboard Escape does.
    const onPress = ({ target }: MouseEvent) => {
      if (target === box) box?.close();
    };
    box?.addEventListener("click", onPress);
    box?.showModal();
    return () => box?.removeEventListener("click", onPress);
  }, []);
  useEffect(() => {
    optionAt(list.current, shown)?.scrollIntoView({ block: "nearest" });
  }, [shown, groups]);

  function type(next: string, isDone: boolean) {
    setText(next);
    if (!isDone) return;
    setMeant(next);
    setActive(0);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    // Enter and the arrows belong to the input method while it is open (keyCode 229 where isComposing has already been reset).
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && count > 0) {
      event.preventDefault();
      setActive((shown + (event.key === "ArrowDown" ? 1 : count - 1)) % count);
    }
    if (event.key !== "Enter") return;
    event.preventDefault();
    const option = isSettled ? optionAt(list.current, shown) : null;
    const { ctrlKey, metaKey, shiftKey } = event;
    if (option)
      option.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }));
    // Whoever is quicker than the answer gets it on a page of its own.
    else if (meant.trim()) window.location.assign(`/${locale}/search?${new URLSearchParams({ q: meant.trim() })}`);
  }

  return (
    <dialog
      ref={dialog}
      aria-label={t("title")}
      onClose={onClose}
      className="mx-auto mt-[min(12vh,6rem)] mb-3 w-[calc(100%-1rem)] max-w-2xl rounded-xl border border-line bg-raised p-0 text-ink shadow-lg backdrop:bg-black/40"
    >
      <div className="flex max-h-[min(36rem,76dvh)] flex-col">
        <div className="flex items-center gap-2 border-b border-line px-3">
          <input
            type="text"
            role="combobox"
            aria-expanded={count > 0}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={count > 0 ? `${id}-${shown}` : undefined}
            aria-label={t("label")}
            placeholder={t("placeholder")}
            autoComplete="off"
            spellCheck={false}
            enterKeyHint="go"
            maxLength={QUERY_MAX}
            value={text}
            onChange={(event) => type(event.target.value, !isComposing)}
            onCompositionStart={() => setComposing(true)}
            onCompositionEnd={(event) => {
              setComposing(false);
              type(event.currentTarget.value, true);
            }}
            onKeyDown={onKeyDown}
            className="min-h-13 min-w-0 flex-1 bg-transparent px-1 text-base outline-none placeholder:text-muted"
          />
          <button
            type="button"
            onClick={() => dialog.current?.close()}
            className="rounded-md border border-line px-2 py-1 text-xs text-muted hover:border-accent hover:text-ink"
          >
            {t("close")}
          </button>
        </div>
        <p role="status" className="px-4 py-1.5 text-xs text-muted empty:hidden">
          {statusOf()}
        </p>
        <PaletteOptions
          ref={list}
          id={id}
          groups={groups}
          isBusy={!isSettled}
          active={shown}
          onPoint={setActive}
          onDone={() => dialog.current?.close()}
        />
      </div>
    </dialog>
  );

  function statusOf(): string {
    if (asked === "") return "";
    if (search.isError) return search.error.detail[locale];
    if (!search.data) return t("searching");
    const found = search.data.results.length;
    if (found === 0) return t("nothing");
    return search.data.match === "near" ? t("near", { count: found }) : t("found", { count: found });
  }
}

function optionAt(list: HTMLElement | null, index: number): HTMLElement | null {
  return list?.querySelectorAll<HTMLElement>('[role="option"]')[index] ?? null;
}
