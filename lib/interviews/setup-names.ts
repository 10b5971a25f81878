/** The names behind the slugs of a setup, in one language, known when its page is built. */
export interface SetupNames {
  readonly roles: Readonly<Record<string, { readonly title: string; readonly summary: string }>>;
  /** The role that fits everybody. */
  readonly usual: string;
  /** Chapters that have items. */
  readonly chapters: Readonly<Record<string, string>>;
}
