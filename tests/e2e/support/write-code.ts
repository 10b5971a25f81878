import { expect, type Locator } from "../fixtures";

/** What is right in JavaScript for the exercise `lora-count-gqa-code`. */
export const COUNT_LORA = `function countLora({ layers, hidden, heads, kvHeads, headDim }, rank, targets) {
  const widths = { q: heads, o: heads, k: kvHeads, v: kvHeads };
  return layers * rank * targets.reduce((sum, target) => sum + hidden + widths[target] * headDim, 0);
}`;

/** Opens the editor and pastes code into it, in place of what stands there: typed code would be indented and completed. */
export async function writeCode(item: Locator, code: string): Promise<void> {
  const opener = item.getByRole("button", { name: /^(Write code|写代码)$/ });
  const editor = item.getByRole("textbox");
  await ((await opener.isVisible()) ? opener.click() : editor.focus());
  await expect(editor).toBeFocused();
  await editor.press("ControlOrMeta+a");
  await editor.evaluate((field, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, code);
}
