import type { NotebookOutput, SaveNotebookInput } from "@/lib/notebooks/api-schema";
import { type Desk, deskOf, isSameDocument, isUnsent, meetAccount } from "@/lib/notebooks/desk";
import { mergeNotebooks } from "@/lib/notebooks/merge-notebooks";
import type { NotebookDocument } from "@/lib/notebooks/schema";
import { trimOutputs } from "@/lib/notebooks/trim-outputs";

/** Where the newest document lies. */
export interface Keeping {
  /** In this browser; false while storage is full or forbidden. */
  readonly isHere: boolean;
  /** On the account: `kept`, on its way, waiting for the network, or turned down (`error`). */
  readonly account: "kept" | "pending" | "sending" | "offline" | "refused";
  /** When the account last took a version; null before the first. */
  readonly savedAt: string | null;
  /** Why it was turned down. */
  readonly error: unknown;
}

/** What came from another tab, another device or the author. */
export interface Theirs {
  readonly base: NotebookDocument;
  readonly theirs: NotebookDocument;
}

export interface KeeperPorts {
  /** Writes where the desk that lies here has the number `expected`; gives the other one where it has not. Rejects without storage. */
  write(desk: Desk, expected: number): Promise<Desk | undefined>;
  read(): Promise<Desk | undefined>;
  /** Tells other tabs that the desk changed. */
  tell(): void;
  save(input: SaveNotebookInput): Promise<{ readonly version: number; readonly savedAt: string }>;
  load(): Promise<NotebookOutput>;
  /** The number of the account's newest version; 0 where there is none. */
  newest(): Promise<number>;
  /** `newer`: somebody else saved; `lost`: no answer, to be tried again; `refused`: the same would be turned down again. */
  judge(error: unknown): "newer" | "lost" | "refused";
  onKeeping(keeping: Keeping): void;
  /** The page takes it in by the same merge. */
  onTheirs(theirs: Theirs): void;
}

/** From a change to its way to the account, in ms: with the way itself it is there within two seconds. */
const PAUSE_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/**
 * Keeps a notebook: in this browser at once, on the account a second later. All tabs share one desk in the browser and meet there, all
 * devices meet on the account; at both places a writer that knows an older version merges first, cell by cell, so that nobody's cell is lost.
 */
export class NotebookKeeper {
  /** What the page handed over last, and the same with what came from elsewhere and the page has not taken in yet. */
  private page: NotebookDocument;
  private document: NotebookDocument;
  private account: Keeping["account"] = "kept";
  private isHere = true;
  private error: unknown = undefined;
  /** Writes of the desk come one after the other: each begins from what the last one left. */
  private writes: Promise<void> = Promise.resolve();
  private isWriting = false;
  private sending: Promise<void> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private wait = PAUSE_MS;
  private isStopped = false;

  constructor(
    private desk: Desk,
    private readonly ports: KeeperPorts,
  ) {
    this.page = this.document = desk.document;
  }

  /** The author's version that was taken over last. */
  get hash(): string | null {
    return this.desk.baseHash;
  }

  /** Sends what was left here by an earlier page. */
  start(): void {
    this.plan();
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  /** The page's newest, whether or not it has taken in what it was told. */
  change(document: NotebookDocument): void {
    if (document === this.page) return;
    const hasAll = this.document === this.page;
    const whole = hasAll
      ? document
      : mergeNotebooks({ base: this.page, mine: document, theirs: this.document }).document;
    this.page = document;
    this.document = isSameDocument(whole, document) ? document : whole;
    this.keepHere();
    // It was typed over what the page was told meanwhile: told again, so that it comes to show all of it.
    if (this.document !== document) this.ports.onTheirs({ base: document, theirs: this.document });
  }

  /** What stands on the account stays in the history when the next version comes. */
  keepBefore(): void {
    void this.write((desk) => ({ ...desk, keepsBefore: true }));
  }

  /** Takes over the author's version of this hash. */
  takeUpdate({ base, theirs }: Theirs, hash: string): void {
    this.meet(base, theirs);
    void this.write((desk) => ({ ...desk, baseHash: hash, keepsBefore: true }));
  }

  /** Tries now what waits. */
  hurry(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.send();
  }

  /** Another tab wrote the desk. */
  async look(): Promise<void> {
    const found = await this.ports.read().catch(() => undefined);
    await this.inTurn(async () => {
      if (found && found.seq > this.desk.seq) this.meetDesk(found);
    });
  }

  /** Another device may have saved: asks only how far the account is. */
  async ask(): Promise<void> {
    const newest = await this.ports.newest().catch(() => 0);
    if (newest > this.desk.version) await this.meetAccount().catch(() => undefined); // the next look finds it again
  }

  /** Resolves when nothing is under way. */
  async settled(): Promise<void> {
    for (let before; before !== this.writes || this.sending;) {
      before = this.writes;
      await before;
      await this.sending;
    }
  }

  private inTurn(act: () => Promise<void>): Promise<void> {
    this.writes = this.writes.then(() => (this.isStopped ? undefined : act()));
    return this.writes;
  }

  /** Changes that come while the desk is being written become one write. */
  private keepHere(): void {
    if (this.isWriting) return;
    this.isWriting = true;
    void this.write(
      (desk) => desk,
      () => (this.isWriting = false),
    );
  }

  /** Writes the newest document with what `change` says of the desk; where another tab was faster, meets what it wrote and writes again. */
  private write(change: (desk: Desk) => Desk, begins?: () => void): Promise<void> {
    return this.inTurn(async () => {
      begins?.();
      for (let found: Desk | undefined = this.desk; found;) {
        const before: Desk = this.desk;
        const next: Desk = { ...change(before), document: this.document, seq: before.seq + 1 };
        if (isSameDesk(next, before)) break;
        try {
          found = await this.ports.write(next, before.seq);
          this.isHere = true;
        } catch {
          found = undefined;
          this.isHere = false;
        }
        if (found) this.meetDesk(found);
        else {
          this.desk = next;
          this.ports.tell();
        }
      }
      this.plan();
    });
  }

  private meetDesk(found: Desk): void {
    const before = this.desk;
    this.desk = found;
    this.meet(before.document, found.document);
    if (!isSameDocument(this.document, found.document)) this.keepHere();
    this.plan();
  }

  /** Merges what somebody else wrote into what the page has, and tells the page to do the same. */
  private meet(base: NotebookDocument, theirs: NotebookDocument): void {
    if (isSameDocument(base, theirs) || isSameDocument(this.document, theirs)) return;
    this.document = mergeNotebooks({ base, mine: this.document, theirs }).document;
    this.ports.onTheirs({ base, theirs });
  }

  private plan(): void {
    if (this.isStopped) return;
    if (!this.sending && !isUnsent(this.desk)) {
      clearTimeout(this.timer);
      this.timer = undefined;
      this.settle("kept");
    } else if (!this.sending && this.timer === undefined) {
      if (this.account === "kept" || this.account === "refused") this.account = "pending";
      this.timer = setTimeout(() => this.hurry(), this.wait);
    }
    this.say();
  }

  private send(): void {
    if (this.isStopped || this.sending || !isUnsent(this.desk)) return;
    this.account = "sending";
    this.say();
    this.sending = this.carry()
      .catch((error: unknown) => this.fail(error))
      .finally(() => {
        this.sending = undefined;
        // What was refused waits for the next change.
        if (this.account !== "refused") this.plan();
        else this.say();
      });
  }

  private async carry(): Promise<void> {
    const { version, baseHash, document, keepsBefore } = this.desk;
    try {
      const taken = await this.ports.save({ version, baseHash, document: trimOutputs(document), keepsBefore });
      const sent = { base: document, accountHash: baseHash, keepsBefore: false, ...taken };
      await this.write((desk) => (desk.version >= taken.version ? desk : { ...desk, ...sent }));
    } catch (error) {
      if (this.ports.judge(error) !== "newer") throw error;
      await this.meetAccount();
    }
    this.settle("pending");
  }

  private settle(account: Keeping["account"]): void {
    this.account = account;
    this.error = undefined;
    this.wait = PAUSE_MS;
  }

  /** Merges what the account has now. */
  private async meetAccount(): Promise<void> {
    const fresh = deskOf(await this.ports.load(), 0);
    if (!fresh) return;
    await this.write((desk) => {
      if (desk.version > fresh.version && fresh.version > 0) return desk; // another tab has met what came later
      this.meet(desk.base, fresh.document);
      return meetAccount(desk, fresh);
    });
  }

  private fail(error: unknown): void {
    this.account = this.ports.judge(error) === "refused" ? "refused" : "offline";
    this.error = error;
    this.wait = Math.min(LONGEST_WAIT_MS, this.wait * 2);
  }

  private say(): void {
    if (this.isStopped) return;
    const { isHere, account, error } = this;
    this.ports.onKeeping({ isHere, account, savedAt: this.desk.savedAt, error });
  }
}

function isSameDesk({ seq: _, document, base, ...facts }: Desk, other: Desk): boolean {
  const isFact = (name: keyof typeof facts): boolean => facts[name] === other[name];
  return (
    (["version", "savedAt", "baseHash", "accountHash", "keepsBefore"] as const).every(isFact) &&
    isSameDocument(document, other.document) &&
    isSameDocument(base, other.base)
  );
}
