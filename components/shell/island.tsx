import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";

interface IslandProps {
  /** Which of app/islands.ts. */
  readonly name: string;
  /** Plain JSON, nothing secret: it stands in the page. */
  readonly props: Readonly<Record<string, unknown>>;
  /** The page is made for it: it comes at once, wherever the reader begins. A page that is opened again begins where he was. */
  readonly eager?: boolean;
  /** What is shown until the island has come, and to readers without JavaScript. */
  readonly children: ReactNode;
}

/**
 * A place on a static page where something comes alive when it is nearly in sight. Who saves data is asked first, by the button
 * (`mountIslands`), unless the stand-in has one of its own.
 */
export async function Island({ name, props, eager = false, children }: IslandProps) {
  const t = await getTranslations("shell");
  return (
    <div data-island={name} data-props={JSON.stringify(props)} data-eager={eager ? "" : undefined}>
      <div>{children}</div>
      <button type="button" data-load hidden className={buttonClass("quiet")}>
        {t("load")}
      </button>
    </div>
  );
}
