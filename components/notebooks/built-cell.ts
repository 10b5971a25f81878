// What the server's page of an author's notebook and the living one share.

/** Marks the HTML of a cell that the server rendered, by the cell's id. */
export const BUILT = "data-built-cell";

const CODE =
  "text-sm [&_pre]:overflow-x-auto [&_pre]:rounded-none [&_pre]:border-0 [&_pre]:bg-transparent [&_pre]:p-2 [&_pre]:text-sm [&_pre]:leading-[1.6]";

/** The looks of code that is not being written: line for line where its editor will have it. */
export const codeClass = `${CODE} min-h-[2.4rem]`;
