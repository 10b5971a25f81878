/** What a page waits for at most before it is printed: players of items load when they are opened. */
const LONGEST_MS = 5_000;
const STEP_MS = 50;

/** Opens everything that is folded, waits until it is there, prints, and folds it again. */
export async function printReport(): Promise<void> {
  const main = document.getElementById("main");
  const folded = [...(main?.querySelectorAll<HTMLDetailsElement>("details:not([open]):not(.no-print)") ?? [])];
  for (const each of folded) each.open = true;
  const isWaiting = () => main?.querySelector('details:not(.no-print) [aria-busy="true"]') !== null;
  for (let waited = 0; waited < LONGEST_MS; waited += STEP_MS) {
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
    if (!isWaiting()) break;
  }
  window.print();
  for (const each of folded) each.open = false;
}
