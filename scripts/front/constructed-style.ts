/**
 * Stands in for a style element, which the content security policy of our pages refuses: a constructed sheet of the document with
 * as much of an element around it as Monaco uses. Part of the editor's bundle (build-editor.mjs).
 */
export function createConstructedStyle(): HTMLElement {
  const sheet = new CSSStyleSheet();
  const element = document.createElement("meta");
  let text = "";
  Object.defineProperties(element, {
    sheet: { value: sheet },
    textContent: {
      get: () => text,
      set: (next: string) => {
        text = next;
        sheet.replaceSync(next);
      },
    },
    remove: {
      value: () => {
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
        HTMLElement.prototype.remove.call(element);
      },
    },
  });
  document.adoptedStyleSheets.push(sheet);
  return element;
}
