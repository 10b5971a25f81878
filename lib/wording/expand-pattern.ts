/** More forms than this are a mistake of the author. */
const MOST_FORMS = 400;
const MAX_DEPTH = 8;

/** A pattern that cannot be read, or that stands for too many forms. */
export class PatternError extends Error {}

/**
 * All the texts that a pattern stands for. `(a|b)` is one of several, `[c]` may be left out, `\` takes the next character as it is;
 * everything else is itself: `(low rank|LoRA) [adaptation]`. The list is finite and made once, so matching an answer is a look-up:
 * no pattern can make it slow.
 * @throws {PatternError} for an unbalanced pattern, one nested too deeply, or one of more than 400 forms.
 */
export function expandPattern(pattern: string): string[] {
  const reader = new PatternReader(Array.from(pattern));
  return [...new Set(reader.readAll())];
}

class PatternReader {
  private at = 0;
  private depth = 0;

  constructor(private readonly characters: readonly string[]) {}

  readAll(): string[] {
    const forms = this.alternatives();
    if (this.at < this.characters.length) throw new PatternError(`"${this.characters[this.at]}" closes nothing`);
    return forms;
  }

  private alternatives(): string[] {
    if (++this.depth > MAX_DEPTH) throw new PatternError("nested too deeply");
    const forms = this.sequence();
    while (this.characters[this.at] === "|") {
      this.at++;
      forms.push(...this.sequence());
    }
    this.depth--;
    return limited(forms);
  }

  private sequence(): string[] {
    let forms = [""];
    for (;;) {
      const character = this.characters[this.at];
      if (character === undefined || "|)]".includes(character)) return forms;
      this.at++;
      const next = this.piece(character);
      if (forms.length * next.length > MOST_FORMS) throw new PatternError(`more than ${MOST_FORMS} forms`);
      forms = forms.flatMap((before) => next.map((after) => before + after));
    }
  }

  private piece(character: string): string[] {
    if (character === "(") return this.closed(")");
    if (character === "[") return ["", ...this.closed("]")];
    if (character !== "\\") return [character];
    const escaped = this.characters[this.at++];
    if (escaped === undefined) throw new PatternError("ends with a backslash");
    return [escaped];
  }

  private closed(end: ")" | "]"): string[] {
    const forms = this.alternatives();
    if (this.characters[this.at++] !== end) throw new PatternError(`"${end}" is missing`);
    return forms;
  }
}

function limited(forms: string[]): string[] {
  if (forms.length > MOST_FORMS) throw new PatternError(`more than ${MOST_FORMS} forms`);
  return forms;
}
