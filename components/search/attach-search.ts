interface PaletteModule {
  openPalette(): void;
}

/** Opens the palette by Ctrl+K, ⌘K on a Mac, or the button of the header; its code comes with the first of these, and no byte before. */
export function attachSearch(load: () => Promise<PaletteModule>): void {
  let isLoading = false;
  const open = (fallback?: string) => {
    if (isLoading) return;
    isLoading = true;
    void load()
      .then(
        ({ openPalette }) => openPalette(),
        // Without a network for it the page for searching may still be had.
        () => fallback !== undefined && window.location.assign(fallback),
      )
      .finally(() => (isLoading = false));
  };
  document.addEventListener("keydown", (event) => {
    // What an editor or Chinese input does with the key is theirs.
    if (event.defaultPrevented || event.isComposing || event.keyCode === 229 || !isShortcut(event)) return;
    event.preventDefault();
    open();
  });
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>("a[data-search]");
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(link.href);
  });
}

/** On a Mac Ctrl+K deletes to the end of the line in every field, so there it is ⌘ alone. */
function isShortcut({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  const isMac = /Mac|iPhone|iPad/.test(navigator.platform);
  return key.toLowerCase() === "k" && !shiftKey && !altKey && (isMac ? metaKey && !ctrlKey : ctrlKey && !metaKey);
}
