import { DECK, hashNumber } from "@/lib/exchange/anki/notes";

/**
 * Anki's collection of schema 11, which every version of Anki imports: the statements as Anki's own (rslib/src/storage/schema11.sql), the
 * fields as github.com/ankidroid/Anki-Android/wiki/Database-Structure explains them.
 */
export const SCHEMA_11 = `
CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL, ver integer NOT NULL,
  dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL, conf text NOT NULL, models text NOT NULL, decks text NOT NULL,
  dconf text NOT NULL, tags text NOT NULL);
CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL, usn integer NOT NULL,
  tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL, mod integer NOT NULL,
  usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL, due integer NOT NULL, ivl integer NOT NULL,
  factor integer NOT NULL, reps integer NOT NULL, lapses integer NOT NULL, left integer NOT NULL, odue integer NOT NULL,
  odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL, ivl integer NOT NULL,
  lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT NULL, type integer NOT NULL);
CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_cid ON revlog (cid);
CREATE INDEX ix_notes_csum ON notes (csum);
`;

/** Ids are times in ms; ours are fixed, so that the note type and the decks are the same ones at every import. */
export const MODEL_ID = 1_732_579_200_001;
const DECK_ID_BASE = 1_732_579_200_000;

/** The same id for the same name, apart from each other by seven hexadecimal digits of its hash. */
export const deckIdOf = (name: string): number => DECK_ID_BASE + hashNumber(`deck ${name}`, 7);

const CSS = `.card { font-family: sans-serif; font-size: 18px; line-height: 1.5; text-align: left; max-width: 42em; margin: 0 auto; padding: 0 1em; }
table { border-collapse: collapse; }
th, td { border: 1px solid #8888; padding: 0.2em 0.6em; }
pre { white-space: pre-wrap; }
`;

const fieldOf = (name: string, ord: number) => ({
  ...{ name, ord, sticky: false, rtl: false, font: "Arial", size: 20, media: [] },
});

function modelOf(mod: number, did: number) {
  return {
    ...{ id: MODEL_ID, name: "Warmup", type: 0, mod, usn: -1, sortf: 0, did },
    tmpls: [
      {
        ...{ name: "Card 1", ord: 0, qfmt: "{{Front}}", afmt: "{{FrontSide}}\n\n<hr id=answer>\n\n{{Back}}" },
        ...{ bqfmt: "", bafmt: "", did: null, bfont: "", bsize: 0 },
      },
    ],
    flds: [fieldOf("Front", 0), fieldOf("Back", 1)],
    css: CSS,
    latexPre:
      "\\documentclass[12pt]{article}\n\\special{papersize=3in,5in}\n\\usepackage{amssymb,amsmath}\n\\pagestyle{empty}\n\\setlength{\\parindent}{0in}\n\\begin{document}\n",
    ...{ latexPost: "\\end{document}", latexsvg: false, req: [[0, "any", [0]]], tags: [], vers: [] },
  };
}

function deckOf(id: number, name: string, mod: number) {
  const today = { lrnToday: [0, 0], revToday: [0, 0], newToday: [0, 0], timeToday: [0, 0] };
  const shown = { collapsed: false, browserCollapsed: false, desc: "", dyn: 0, conf: 1, extendNew: 0, extendRev: 0 };
  return { id, name, mod, usn: -1, ...today, ...shown };
}

const OPTIONS = {
  ...{ id: 1, name: "Default", mod: 0, usn: 0, maxTaken: 60, autoplay: true, timer: 0, replayq: true, dyn: false },
  new: { bury: false, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 0], order: 1, perDay: 20 },
  rev: { bury: false, ease4: 1.3, ivlFct: 1, maxIvl: 36_500, perDay: 200, hardFactor: 1.2 },
  lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
};

/** The one row of `col`, in the order of its columns. @param decks names, parents included */
export function collectionRow(decks: readonly string[], now: Date): readonly (string | number)[] {
  const ms = now.getTime();
  const seconds = Math.floor(ms / 1000);
  const main = deckIdOf(DECK);
  const conf = {
    ...{ nextPos: 1, estTimes: true, activeDecks: [1], sortType: "noteFld", timeLim: 0, sortBackwards: false },
    ...{ addToCur: true, curDeck: 1, newSpread: 0, dueCounts: true, curModel: String(MODEL_ID), collapseTime: 1200 },
  };
  const all = [
    deckOf(1, "Default", seconds),
    ...[...new Set([DECK, ...decks])].map((name) => deckOf(deckIdOf(name), name, seconds)),
  ];
  return [
    ...[1, seconds, ms, ms, 11, 0, 0, 0],
    JSON.stringify(conf),
    JSON.stringify({ [MODEL_ID]: modelOf(seconds, main) }),
    JSON.stringify(Object.fromEntries(all.map((deck) => [deck.id, deck]))),
    ...[JSON.stringify({ 1: OPTIONS }), "{}"],
  ];
}
