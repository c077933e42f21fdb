/**
 * A story that is open: its text, what the store has of it, and how the one gets to the other. Each change is a draft at once, is
 * saved after a pause, and meets a colleague's change by merging; what cannot be merged is asked.
 */
import type { Store, StoreFile } from "../stores/store.ts";
import type { ComposeGate } from "./compose-gate.ts";
import type { Drafts } from "./drafts.ts";
import { keepLineEnds, showText } from "./keep-line-ends.ts";
import { isSettled, joinMerged, mergeTexts } from "./merge-texts.ts";
import type { SaveState } from "./save-state.ts";

interface Surroundings {
  readonly store: Store;
  readonly drafts: Drafts;
  readonly gate: ComposeGate;
  /** Told of every file the store has anew. */
  readonly onStored: (file: StoreFile) => void;
}

interface Base {
  readonly text: string;
  readonly version: string | undefined;
}

/** Milliseconds. */
const draftPause = 150;
const savePause = 1200;
const retryPause = 5000;

export class StorySession extends EventTarget {
  readonly path: string;
  readonly #around: Surroundings;
  #base: Base;
  /** As it will stand in the file. */
  #raw: string;
  #theirs: StoreFile | undefined;
  #state: SaveState = { kind: "saved", at: undefined };
  #draftTimer: ReturnType<typeof setTimeout> | undefined;
  #saveTimer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | undefined;

  constructor(file: { path: string; text: string; version: string | undefined }, around: Surroundings) {
    super();
    this.path = file.path;
    this.#around = around;
    this.#base = { text: file.text, version: file.version };
    this.#raw = file.text;
  }

  get text(): string {
    return showText(this.#raw);
  }

  get state(): SaveState {
    return this.#state;
  }

  get isSaved(): boolean {
    return this.#raw === this.#base.text && this.#base.version !== undefined;
  }

  /** What was typed here before and never saved comes back; gives how many characters more that is. */
  async restoreDraft(): Promise<number | undefined> {
    const draft = await this.#around.drafts.find(this.path);
    if (draft === undefined || draft.text === this.#raw) return undefined;
    if (draft.baseVersion === this.#base.version) this.#raw = draft.text;
    else {
      const merged = mergeTexts(showText(draft.baseText), showText(draft.text), showText(this.#raw));
      if (isSettled(merged)) this.#raw = keepLineEnds(this.#raw, merged.join("\n"));
      else {
        this.#theirs = { path: this.path, text: this.#base.text, version: this.#base.version ?? "" };
        this.#raw = draft.text;
        this.#tell({ kind: "clash", merged });
        return 0;
      }
    }
    this.#schedule();
    return [...this.#raw].length - [...this.#base.text].length;
  }

  /** The text as it was typed. `from` is whoever changed it and need not be told. */
  edit(shown: string, from?: unknown): void {
    const raw = keepLineEnds(this.#raw, shown);
    if (raw === this.#raw) return;
    this.#raw = raw;
    this.#schedule();
    this.dispatchEvent(new CustomEvent("text", { detail: from }));
  }

  #schedule(): void {
    if (this.#state.kind === "clash") return;
    if (this.#state.kind !== "failed") this.#tell({ kind: "waiting" });
    clearTimeout(this.#draftTimer);
    clearTimeout(this.#saveTimer);
    this.#draftTimer = setTimeout(() => this.#around.gate.whenQuiet("draft", () => void this.keepDraft()), draftPause);
    this.#saveTimer = setTimeout(() => this.#around.gate.whenQuiet("save", () => void this.save()), savePause);
  }

  keepDraft(): Promise<void> {
    const { text: baseText, version: baseVersion } = this.#base;
    if (this.isSaved) return Promise.resolve();
    return this.#around.drafts.keep({ path: this.path, text: this.#raw, baseText, baseVersion });
  }

  /** At once; ends when the store has the text, or said why not. */
  async save(): Promise<void> {
    while (this.#saving !== undefined) await this.#saving;
    if (this.#state.kind === "clash" || (this.isSaved && this.#state.kind === "saved")) return;
    // What was typed and taken back is saved already; only its draft is too much.
    this.#saving = (this.isSaved ? this.#settled() : this.#write()).finally(() => {
      this.#saving = undefined;
    });
    await this.#saving;
  }

  async #settled(): Promise<void> {
    await this.#around.drafts.forget(this.path);
    this.#tell({ kind: "saved", at: new Date() });
  }

  async #write(): Promise<void> {
    const { store, onStored } = this.#around;
    this.#tell({ kind: "saving" });
    const text = this.#raw;
    const { version: base } = this.#base;
    try {
      const answer = await store.write([{ path: this.path, text, ...(base === undefined ? {} : { base }) }]);
      if ("conflicts" in answer) return this.#meet(answer.conflicts.find(({ path }) => path === this.path));
      const version = answer.written.find(({ path }) => path === this.path)?.version ?? "";
      this.#base = { text, version };
      onStored({ path: this.path, text, version });
      await (this.#raw === text ? this.#settled() : this.#schedule());
    } catch (error) {
      await this.keepDraft().catch(() => undefined);
      this.#tell({ kind: "failed", why: error instanceof Error ? error.message : "" });
      clearTimeout(this.#saveTimer);
      this.#saveTimer = setTimeout(() => this.#around.gate.whenQuiet("save", () => void this.save()), retryPause);
    }
  }

  /** Somebody else wrote the file. */
  #meet(theirs: StoreFile | undefined): void {
    const before = this.#base;
    const now = theirs?.text ?? "";
    this.#base = { text: now, version: theirs?.version };
    if (theirs !== undefined) this.#around.onStored(theirs);
    this.#join(before.text, now, theirs);
  }

  /**
   * A colleague sent theirs to readers first. The store keeps ours; what becomes of both is written over it. `base` is what both
   * were made from: nothing where each made a new file.
   */
  meetSent(theirs: StoreFile, base: StoreFile | undefined): void {
    this.#join(base?.text ?? "", theirs.text ?? "", theirs);
  }

  #join(before: string, now: string, theirs: StoreFile | undefined): void {
    const merged = mergeTexts(showText(before), this.text, showText(now));
    if (!isSettled(merged)) {
      this.#theirs = theirs;
      this.#tell({ kind: "clash", merged });
      return;
    }
    this.#raw = keepLineEnds(now, merged.join("\n"));
    this.dispatchEvent(new CustomEvent("text", { detail: "merge" }));
    this.dispatchEvent(new Event("merged"));
    this.#schedule();
  }

  /** The store has another text than this was made from: as if a save had met it. */
  takeStored(file: StoreFile): void {
    if (file.path !== this.path || file.version === this.#base.version || this.#saving !== undefined) return;
    this.#meet(file);
  }

  /** What an editor decided about a clash: the whole text, as it is shown. */
  settle(shown: string): void {
    this.#raw = keepLineEnds(this.#theirs?.text ?? this.#raw, shown);
    this.#state = { kind: "waiting" };
    this.dispatchEvent(new CustomEvent("text", { detail: "merge" }));
    this.#schedule();
    void this.save();
  }

  /** With each clash decided by `choose`. */
  settleWith(choose: Parameters<typeof joinMerged>[1]): void {
    if (this.#state.kind === "clash") this.settle(joinMerged(this.#state.merged, choose));
  }

  #tell(state: SaveState): void {
    this.#state = state;
    this.dispatchEvent(new Event("state"));
  }

  close(): void {
    clearTimeout(this.#draftTimer);
    clearTimeout(this.#saveTimer);
  }
}
