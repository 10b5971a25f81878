type Names = Readonly<Record<string, string>>;

/** Names of tracks, chapters and roles by their slugs, in the language of the page. */
export interface ReportNames {
  readonly tracks: Names;
  readonly chapters: Names;
  readonly roles: Names;
}
