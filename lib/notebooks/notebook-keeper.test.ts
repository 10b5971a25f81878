import * as fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { NotebookOutput } from "@/lib/notebooks/api-schema";
import { type Desk, openDesk } from "@/lib/notebooks/desk";
import { mergeNotebooks } from "@/lib/notebooks/merge-notebooks";
import { type Keeping, NotebookKeeper } from "@/lib/notebooks/notebook-keeper";
import type { NotebookDocument } from "@/lib/notebooks/schema";
import { codeCell, notebookOf } from "@/tests/support/notebooks";

afterEach(() => void vi.useRealTimers());

const AUTHORED = notebookOf(codeCell("a", "a0"), codeCell("b", "b0"), codeCell("c", "c0"));
const HASH = "0".repeat(64);

type Wait = () => Promise<void>;
const atOnce: Wait = () => Promise.resolve();

class Refusal extends Error {}

/** The account, as the route behaves. */
class Account {
  document: NotebookDocument | undefined;
  version = 0;
  isOnline = true;
  refuses = false;
  saves = 0;
  kept: boolean[] = [];
  author = { hash: HASH, document: AUTHORED };

  /** A way there and back, on either of which the network may break. */
  async reach<T>(wait: Wait, act: () => T): Promise<T> {
    await wait();
    if (!this.isOnline) throw new TypeError("offline");
    const result = act();
    await wait();
    if (!this.isOnline) throw new TypeError("offline");
    return result;
  }

  get output(): NotebookOutput {
    const mine = this.document && {
      ...{ version: this.version, savedAt: "2026-01-01T00:00:00.000Z" },
      ...{ document: this.document, baseHash: HASH },
    };
    return { notebookId: "n", chapter: null, title: null, author: this.author, mine: mine ?? null, base: null };
  }
}

/** One browser, whose tabs share a desk. */
class Device {
  lying: Desk | undefined;
  hasStorage = true;
  readonly tabs = new Set<Tab>();
}

class Tab {
  document: NotebookDocument;
  keeping: Keeping | undefined;
  /** Never takes in what it is told. */
  isDeaf = false;
  readonly keeper: NotebookKeeper;

  constructor(
    readonly device: Device,
    readonly account: Account,
    private readonly wait: Wait,
  ) {
    const opened = openDesk(account.isOnline ? account.output : undefined, device.lying);
    const { desk } = opened ?? openDesk(account.output, undefined)!; // the account has an author's
    this.document = desk.document;
    this.keeper = new NotebookKeeper(desk, {
      write: async (next, expected) => {
        await wait();
        if (!device.hasStorage) throw new Error("full");
        const { lying } = device;
        const isFree = !lying || lying.seq === expected;
        if (isFree) device.lying = next;
        await wait();
        return isFree ? undefined : lying;
      },
      read: async () => {
        await wait();
        return device.lying;
      },
      tell: () => {
        for (const tab of device.tabs) if (tab !== this) void tab.keeper.look();
      },
      save: ({ version, document, keepsBefore }) =>
        account.reach(wait, () => {
          if (account.refuses) throw new Refusal("refused");
          if (version !== account.version) throw new Refusal("newer");
          Object.assign(account, { document, version: version + 1, saves: account.saves + 1 });
          account.kept.push(keepsBefore);
          return { version: account.version, savedAt: "2026-01-01T00:00:00.000Z" };
        }),
      load: () => account.reach(wait, () => account.output),
      newest: () => account.reach(wait, () => account.version),
      judge: (error) => {
        if (!(error instanceof Refusal)) return "lost";
        return error.message === "newer" ? "newer" : "refused";
      },
      onKeeping: (keeping) => (this.keeping = keeping),
      // A page takes a moment until it shows something; meanwhile its reader types on.
      onTheirs: ({ base, theirs }) => {
        if (this.isDeaf) return;
        void wait().then(() => {
          this.document = mergeNotebooks({ base, mine: this.document, theirs }).document;
          void wait().then(() => this.keeper.change(this.document));
        });
      },
    });
    device.tabs.add(this);
    this.keeper.start();
  }

  edit(change: (document: NotebookDocument) => NotebookDocument): void {
    this.document = change(this.document);
    this.keeper.change(this.document);
  }

  write(id: string, source: string): void {
    this.edit((document) => {
      const isThere = document.cells.some((cell) => cell.id === id);
      if (!isThere) return { ...document, cells: [...document.cells, codeCell(id, source)] };
      return { ...document, cells: document.cells.map((cell) => (cell.id === id ? { ...cell, source } : cell)) };
    });
  }

  text(id: string): string {
    const source = this.document.cells.find((cell) => cell.id === id)?.source ?? "";
    return typeof source === "string" ? source : source.en;
  }

  close(): void {
    this.keeper.stop();
    this.device.tabs.delete(this);
  }
}

const rest = async (): Promise<void> => {
  for (let turn = 0; turn < 200; turn++) await Promise.resolve();
};

/** Until everything is on the account, and everybody has seen it. */
async function agree(account: Account, devices: readonly Device[]): Promise<void> {
  account.isOnline = true;
  for (let round = 0; round < 12; round++)
    for (const device of devices)
      for (const tab of device.tabs) {
        tab.keeper.hurry();
        await tab.keeper.settled();
        await tab.keeper.ask();
        await rest();
        await tab.keeper.settled();
      }
}

const textsOf = ({ cells }: NotebookDocument): string[] => cells.map(({ source }) => String(source));

describe("tabs and devices that write at once", () => {
  type Step =
    | { readonly do: "write"; readonly tab: number; readonly cell: string }
    | { readonly do: "rest" | "offline" | "online" }
    | { readonly do: "hurry" | "reopen" | "ask"; readonly tab: number };
  const tab = fc.nat(2);
  const step: fc.Arbitrary<Step> = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ do: fc.constant("write" as const), tab, cell: fc.constantFrom("a", "b", "n", "m") }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constantFrom("rest" as const, "offline" as const, "online" as const) }),
    },
    { weight: 3, arbitrary: fc.record({ do: fc.constantFrom("hurry" as const, "ask" as const), tab }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("reopen" as const), tab }) },
  );

  it("lose nothing that was written and not knowingly overwritten, and agree in the end", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), fc.infiniteStream(fc.nat(6)), async (steps, delays) => {
        const wait: Wait = async () => {
          const turns = delays.next().value as number; // without end
          for (let turn = 0; turn < turns; turn++) await Promise.resolve();
        };
        const account = new Account();
        const devices = [new Device(), new Device()];
        // Two tabs of one browser, and one of another.
        const placeOf = (index: number): Device => devices[index === 2 ? 1 : 0]!;
        const tabs = [0, 1, 2].map((index) => new Tab(placeOf(index), account, wait));
        const alive = new Set<string>();
        let count = 0;
        for (const what of steps) {
          switch (what.do) {
            case "write": {
              const text = `t${count++}`;
              // What stands there is seen by its writer, who replaces it.
              alive.delete(tabs[what.tab]!.text(what.cell));
              tabs[what.tab]!.write(what.cell, text);
              alive.add(text);
              break;
            }
            case "rest":
              await rest();
              break;
            case "offline":
            case "online":
              account.isOnline = what.do === "online";
              break;
            case "hurry":
              tabs[what.tab]!.keeper.hurry();
              break;
            case "ask":
              void tabs[what.tab]!.keeper.ask();
              break;
            case "reopen": {
              // Closed when what was typed has come to lie in the browser, which takes a moment.
              await rest();
              tabs[what.tab]!.close();
              tabs[what.tab] = new Tab(placeOf(what.tab), account, wait);
              break;
            }
          }
        }
        await agree(account, devices);
        const texts = account.document ? textsOf(account.document) : textsOf(AUTHORED);
        expect([...alive].filter((text) => !texts.includes(text))).toEqual([]);
        for (const each of tabs) {
          expect(textsOf(each.document)).toEqual(texts);
          expect(each.keeping?.account).toBe("kept");
          each.close();
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("one page", () => {
  const begin = (): { account: Account; device: Device; tab: Tab } => {
    vi.useFakeTimers();
    const [account, device] = [new Account(), new Device()];
    return { account, device, tab: new Tab(device, account, atOnce) };
  };

  it("makes no copy before something is changed", async () => {
    const { account, tab } = begin();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([account.version, tab.keeping?.account]).toEqual([0, "kept"]);
  });

  it("has each change in the browser at once and on the account within two seconds, however one types", async () => {
    const { account, device, tab } = begin();
    for (let key = 0; key < 50; key++) {
      tab.write("a", `key ${key}`);
      await vi.advanceTimersByTimeAsync(10);
      expect(textsOf(device.lying!.document)[0]).toBe(`key ${key}`);
      await vi.advanceTimersByTimeAsync(290);
      if (key >= 6) expect(Number(textsOf(account.document!)[0]!.slice(4))).toBeGreaterThan(key - 6);
    }
    await vi.advanceTimersByTimeAsync(2_000);
    expect([textsOf(account.document!)[0], tab.keeping?.account]).toEqual(["key 49", "kept"]);
    expect(account.saves).toBeLessThan(20);
  });

  it("goes on while the network is away, says so, and sends what waits when it is back", async () => {
    const { account, device, tab } = begin();
    account.isOnline = false;
    tab.write("a", "on a train");
    await vi.advanceTimersByTimeAsync(600_000);
    expect(tab.keeping).toMatchObject({ isHere: true, account: "offline" });
    tab.close();
    // Opened again without a network, it is there; and with one, it is sent.
    const later = new Tab(device, account, atOnce);
    expect(later.text("a")).toBe("on a train");
    account.isOnline = true;
    await vi.advanceTimersByTimeAsync(60_000);
    expect([textsOf(account.document!)[0], later.keeping?.account]).toEqual(["on a train", "kept"]);
  });

  it("reaches the account without storage in the browser, and says that nothing lies here", async () => {
    const { account, device, tab } = begin();
    device.hasStorage = false;
    tab.write("a", "private window");
    await vi.advanceTimersByTimeAsync(3_000);
    expect(textsOf(account.document!)[0]).toBe("private window");
    expect(tab.keeping).toMatchObject({ isHere: false, account: "kept" });
  });

  it("says what was refused, keeps it here, and tries the next change", async () => {
    const { account, device, tab } = begin();
    account.refuses = true;
    tab.write("a", "too much");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(tab.keeping).toMatchObject({ isHere: true, account: "refused", error: new Refusal("refused") });
    expect(textsOf(device.lying!.document)[0]).toBe("too much");
    account.refuses = false;
    tab.write("a", "less");
    await vi.advanceTimersByTimeAsync(3_000);
    expect(tab.keeping).toMatchObject({ account: "kept", error: undefined });
  });

  it("whose answer was lost after the account took it loses nothing and makes no conflict", async () => {
    const { account, tab } = begin();
    tab.write("a", "mine");
    await vi.advanceTimersByTimeAsync(3_000);
    // Taken, but nobody heard of it.
    tab.write("a", "mine again");
    account.document = {
      ...account.document!,
      cells: [codeCell("a", "mine again"), ...account.document!.cells.slice(1)],
    };
    account.version += 1;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(textsOf(tab.document)).toEqual(["mine again", "b0", "c0"]);
    expect(tab.keeping?.account).toBe("kept");
  });

  it("that has not taken in yet what came from elsewhere does not undo it by what it hands over", async () => {
    const { account, tab } = begin();
    tab.isDeaf = true;
    tab.write("a", "mine");
    await vi.advanceTimersByTimeAsync(3_000);
    account.document = { ...account.document!, cells: [...account.document!.cells, codeCell("d", "theirs")] };
    account.version += 1;
    await tab.keeper.ask();
    tab.write("b", "typed meanwhile");
    await vi.advanceTimersByTimeAsync(3_000);
    expect(textsOf(tab.document)).toEqual(["mine", "typed meanwhile", "c0"]);
    expect(textsOf(account.document)).toEqual(["mine", "typed meanwhile", "c0", "theirs"]);
  });

  it("takes over the author's version cell by cell, and keeps what stood there in the history", async () => {
    const { account, tab } = begin();
    tab.write("a", "mine");
    await vi.advanceTimersByTimeAsync(3_000);
    const newer = notebookOf(codeCell("a", "a0"), codeCell("b", "b1"), codeCell("c", "c0"), codeCell("d", "d1"));
    tab.keeper.takeUpdate({ base: AUTHORED, theirs: newer }, "1".repeat(64));
    await vi.advanceTimersByTimeAsync(3_000);
    expect(textsOf(tab.document)).toEqual(["mine", "b1", "c0", "d1"]);
    expect(textsOf(account.document!)).toEqual(["mine", "b1", "c0", "d1"]);
    expect(tab.keeper.hash).toBe("1".repeat(64));
    expect(account.kept).toEqual([false, true]);
  });

  it("keeps in the history what stood there before a restore", async () => {
    const { account, tab } = begin();
    tab.write("a", "one");
    await vi.advanceTimersByTimeAsync(3_000);
    tab.keeper.keepBefore();
    tab.write("a", "a0");
    await vi.advanceTimersByTimeAsync(3_000);
    tab.write("a", "two");
    await vi.advanceTimersByTimeAsync(3_000);
    expect(account.kept).toEqual([false, true, false]);
  });
});
