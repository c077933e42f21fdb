/**
 * A story that is open: its text, what the store has of it, and how the one gets to the other. Each change is a draft at once, is
 * saved after a pause, and meets a colleague's change by merging; what cannot be merged is asked.
 */
import type { StoreFile } from "../stores/store.ts";
import { StoreFailure } from "../stores/store-failure.ts";
import { type Base, isMadeFrom } from "./drafts.ts";
import { keepLineEnds, showText } from "./keep-line-ends.ts";
import { isSettled, joinMerged, mergeTexts } from "./merge-texts.ts";
import { createPauses, type Pauses } from "./pauses.ts";
import type { SaveState } from "./save-state.ts";
import { say } from "./say.ts";
import { sayFailure } from "./say-failure.ts";
import type { Surroundings } from "./session-surroundings.ts";

export class StorySession extends EventTarget {
  readonly path: string;
  readonly #around: Surroundings;
  #base: Base;
  /** As it will stand in the file. */
  #raw: string;
  /** While a clash is asked: what both texts were made from, and the other one as it stands in the file. */
  #asked: { readonly before: Base; readonly theirs: string } | undefined;
  /** Texts that went to the store and were not answered: one that stands there is nobody else's. */
  readonly #unanswered = new Set<string>();
  #state: SaveState = { kind: "saved", at: undefined };
  readonly #pauses: Pauses;
  #saving: Promise<void> | undefined;

  constructor(file: { path: string; text: string; version: string | undefined }, around: Surroundings) {
    super();
    this.path = file.path;
    this.#around = around;
    this.#pauses = createPauses(around.gate);
    this.#base = { text: file.text, version: file.version };
    this.#raw = file.text;
  }

  /** Of what the store has, as far as is known here. */
  get version(): string | undefined {
    return this.#base.version;
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
    const { text } = this.#base;
    this.#raw = draft.text;
    if (isMadeFrom(draft, this.#base)) this.#schedule();
    else this.#join({ text: draft.baseText, version: draft.baseVersion }, text);
    return this.#state.kind === "clash" ? 0 : [...this.#raw].length - [...text].length;
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
    // A browser that has no room for it is told of nothing: what matters is the store, and whether the page may be closed.
    this.#pauses.after("draft", () => void this.keepDraft().catch(() => undefined));
    this.#pauses.after("save", () => void this.save());
  }

  keepDraft(): Promise<void> {
    const { text: baseText, version: baseVersion } = this.#asked?.before ?? this.#base;
    if (this.isSaved) return Promise.resolve();
    const sent = [...this.#unanswered];
    return this.#around.drafts.keep({ path: this.path, text: this.#raw, baseText, baseVersion, sent });
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
    await this.#around.drafts.forget(this.path).catch(() => undefined);
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
      this.#unanswered.clear();
      const version = answer.written.find(({ path }) => path === this.path)?.version ?? "";
      this.#base = { text, version };
      onStored({ path: this.path, text, version });
      await (this.#raw === text ? this.#settled() : this.#schedule());
    } catch (error) {
      this.#unanswered.add(text);
      await this.#fail(error);
    }
  }

  async #fail(error: unknown): Promise<void> {
    await this.keepDraft().catch(() => undefined);
    this.#tell({ kind: "failed", why: sayFailure(error) });
    this.#pauses.after("retry", () => void this.save());
  }

  /** The file is another than it was; `undefined`: it is gone. What is composed at this moment is let be. */
  #meet(now: StoreFile | undefined): void {
    this.#around.gate.whenQuiet("meet", () => {
      // Of letters nobody can read nothing can be joined, and nothing is written over them.
      if (now !== undefined && now.text === undefined)
        return void this.#fail(new StoreFailure("refused", say("notUtf8Now")));
      const before = this.#asked?.before ?? this.#base;
      this.#base = { text: now?.text ?? "", version: now?.version };
      if (now === undefined) this.dispatchEvent(new Event("gone"));
      else this.#around.onStored(now);
      if (now !== undefined && !this.#unanswered.has(now.text ?? "")) this.#join(before, now.text ?? "");
      else this.#schedule();
      return undefined;
    });
  }

  /**
   * A colleague sent theirs to readers first. The store keeps ours; what becomes of both is written over it. `base` is what both
   * were made from: nothing where each made a new file.
   */
  meetSent(theirs: StoreFile, base: StoreFile | undefined): void {
    this.#join({ text: base?.text ?? "", version: base?.version }, theirs.text ?? "");
  }

  #join(before: Base, now: string): void {
    const merged = mergeTexts(showText(before.text), this.text, showText(now));
    if (!isSettled(merged)) {
      this.#asked = { before, theirs: now };
      this.#tell({ kind: "clash", merged });
      return;
    }
    this.#settle(keepLineEnds(now, merged.join("\n")));
    this.dispatchEvent(new Event("merged"));
  }

  #settle(raw: string): void {
    this.#asked = undefined;
    this.#raw = raw;
    this.#state = { kind: "waiting" };
    this.dispatchEvent(new CustomEvent("text", { detail: "merge" }));
    this.#schedule();
  }

  /** The store has another text than this was made from: as if a save had met it. */
  takeStored(file: StoreFile): void {
    if (file.path !== this.path || file.version === this.#base.version || this.#saving !== undefined) return;
    this.#meet(file);
  }

  /** What an editor decided about each clash. */
  settleWith(choose: Parameters<typeof joinMerged>[1]): void {
    if (this.#state.kind !== "clash") return;
    this.#settle(keepLineEnds(this.#asked?.theirs ?? this.#raw, joinMerged(this.#state.merged, choose)));
    void this.save();
  }

  #tell(state: SaveState): void {
    this.#state = state;
    this.dispatchEvent(new Event("state"));
  }

  close(): void {
    this.#pauses.clear();
  }
}
