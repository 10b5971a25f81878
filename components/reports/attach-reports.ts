interface ReportModule {
  open(button: HTMLElement): void;
}

/** Opens the form for a mistake where a button asks for it, and offers one below words of the lesson that are selected. */
export function attachReports(load: () => Promise<ReportModule>): void {
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLElement>("[data-report]");
    if (!button) return;
    void load().then(
      ({ open }) => open(button),
      () => button.replaceChildren(button.dataset["failed"] ?? ""),
    );
  });
  const offer = document.querySelector<HTMLElement>("[data-report-offer]");
  if (!offer) return;
  // A press on the button would take the selection away, and the button with it.
  offer.addEventListener("mousedown", (event) => event.preventDefault());
  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    offer.hidden =
      !selection || selection.isCollapsed || !selection.anchorNode?.parentElement?.closest(".lesson .prose");
    if (offer.hidden || !selection) return;
    const { bottom, left } = selection.getRangeAt(0).getBoundingClientRect();
    offer.style.top = `${bottom + scrollY + 4}px`;
    offer.style.left = `${Math.max(left, 8)}px`;
  });
}
