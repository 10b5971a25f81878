interface Named {
  readonly nickname: string;
}

/** Members whose nickname holds every word that is asked for, whatever its case and width. */
export function narrowMembers<Member extends Named>(members: readonly Member[], asked: string): readonly Member[] {
  const words = fold(asked).split(/\s+/).filter(Boolean);
  return words.length === 0
    ? members
    : members.filter(({ nickname }) => words.every((word) => fold(nickname).includes(word)));
}

const fold = (text: string) => text.normalize("NFKC").toLowerCase();
