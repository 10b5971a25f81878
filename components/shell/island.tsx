import type { ReactNode } from "react";

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

/** A place on a static page where something comes alive when it is nearly in sight. */
export function Island({ name, props, eager = false, children }: IslandProps) {
  return (
    <div data-island={name} data-props={JSON.stringify(props)} data-eager={eager ? "" : undefined}>
      <div>{children}</div>
    </div>
  );
}
