const BOX = /^:{3,}(?<name>\w+)?(?:\{title="(?<title>.*)"\})?$/;
const EMBED = /^::(\w+)\{(?:#|slug=)([\w-]+)\}$/;
const CITATION = /:cite(?:\[(.*?)\])?\{#([\w-]+)\}/g;
const HEADING_ID = /^(#+ .*?)\s*\{#[\w-]+\}$/;

/**
 * A lesson in the Markdown that every generator reads: a quotation for a box, its id for an item or a lab, nothing for a figure.
 * @param {string} lesson
 */
export function toPlainMarkdown(lesson) {
  let depth = 0;
  let isCode = false;
  const quote = (text) => `${"> ".repeat(depth)}${text}`.trimEnd();
  const rewrite = (line) => {
    if (line.startsWith("```")) isCode = !isCode;
    if (isCode) return quote(line);
    const box = BOX.exec(line)?.groups;
    // The empty line of the outer level keeps neighbouring boxes apart.
    if (box && !box.name) return (depth--, quote(""));
    if (box) {
      const outer = quote("");
      depth++;
      return box.title ? [outer, quote(`**${box.title}**`), quote("")] : outer;
    }
    const text = line
      .replace(EMBED, (_, kind, id) => (kind === "figure" ? "" : `*${id}*`))
      .replace(CITATION, (_, place, id) => `[${place ? `${id}, ${place}` : id}]`)
      .replace(HEADING_ID, "$1");
    return quote(text);
  };
  return lesson.split("\n").flatMap(rewrite).join("\n");
}
