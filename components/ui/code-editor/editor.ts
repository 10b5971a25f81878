export type CodeLanguage = "python" | "javascript" | "typescript";

export interface EditorOptions {
  /** Empty; the editor fills it. */
  readonly parent: HTMLElement;
  readonly code: string;
  readonly language: CodeLanguage;
  /** The editor's name, and how Tab and Ctrl+M work there, for a screen reader. */
  readonly label: string;
  readonly description: string;
  readonly isReadOnly: boolean;
  onChange(code: string): void;
  /** Ctrl+Enter or Cmd+Enter, with what stands in the editor then. */
  onRun(code: string): void;
  /** Told at the start, and whenever Ctrl+M changes it. */
  onTabMode(movesFocus: boolean): void;
}

/** What stands behind every code editor; which library does it is nobody else's affair. */
export interface EditorHandle {
  focus(): void;
  setCode(code: string): void;
  setReadOnly(isReadOnly: boolean): void;
  destroy(): void;
}
export type MountEditor = (options: EditorOptions) => EditorHandle;

const KEY = "warmup:tab-moves-focus";

/** Whether Tab leaves the editor instead of indenting: chosen once with Ctrl+M and kept. */
export const tabMode = {
  read(): boolean {
    try {
      return localStorage.getItem(KEY) === "yes";
    } catch {
      return false;
    }
  },
  write(movesFocus: boolean): void {
    try {
      localStorage.setItem(KEY, movesFocus ? "yes" : "no");
    } catch {
      // It holds for this page all the same.
    }
  },
};

export interface DiffOptions {
  /** Empty; the editor fills it. */
  readonly parent: HTMLElement;
  readonly before: string;
  readonly after: string;
  /** The names of the two sides, for a screen reader. */
  readonly label: { readonly before: string; readonly after: string };
  readonly language: string;
}
export type MountDiff = (options: DiffOptions) => () => void;
