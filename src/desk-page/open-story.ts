/** The story on the desk: its session with the store, and what the engine says of it as it stands, a moment after each pause. */
import type { DeskStory } from "../desk-engine/desk-story.ts";
import type { PlacedProblem } from "../desk-engine/place-problems.ts";
import { site } from "../site/site.ts";
import type { App } from "./app.ts";
import { enginePath, storyFile } from "./held-files.ts";
import { partProblems } from "./story/part-problems.ts";
import { createSpeller } from "./story/spell-names.ts";
import { writeApprovals } from "./story/write-approvals.ts";
import { StorySession } from "./story-session.ts";
import { TextParts } from "./text-parts.ts";

/** Milliseconds after the last letter. */
const readPause = 120;

export class OpenStory extends EventTarget {
  readonly folder: string;
  readonly session: StorySession;
  /** What the engine said last. */
  story: DeskStory = { problems: [], places: [], wants: [], unspelt: [] };
  /** The last one that could be read. */
  shown: DeskStory["shown"];
  /** How many characters a draft brought back. */
  restored: number | undefined;
  /** Ends when the engine has read it for the first time. */
  ready: Promise<void> = Promise.resolve();
  readonly #app: App;
  readonly #parts: TextParts;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #reading = false;
  #said: string | undefined;
  #stale = false;
  readonly #spell: (unspelt: readonly string[]) => Promise<void>;
  private constructor(app: App, folder: string, session: StorySession) {
    super();
    this.#app = app;
    this.folder = folder;
    this.session = session;
    this.#spell = createSpeller(app, () => this.read());
    this.#parts = new TextParts(session.text);
    session.addEventListener("text", () => {
      this.#parts.keep(session.text);
      this.schedule();
    });
  }

  static async open(app: App, folder: string): Promise<OpenStory | undefined> {
    await app.files.loadStory(folder);
    const path = storyFile(folder);
    const file = app.files.find(path);
    // A file that is gone leaves what was typed in it.
    const isLeft = file === undefined && (await app.drafts.find(path)) !== undefined;
    if (file?.text === undefined && !isLeft) return undefined;
    const session = new StorySession(
      { path, text: file?.text ?? "", version: file?.version },
      { store: app.store, drafts: app.drafts, gate: app.gate, onStored: (stored) => void app.files.take([stored]) },
    );
    const open = new OpenStory(app, folder, session);
    open.restored = await session.restoreDraft();
    open.cut();
    // The text is there at once; what the engine says of it comes when it comes.
    open.ready = open.read();
    return open;
  }

  /** The front matter with the blank lines under it; the text is what stands below. */
  get head(): string {
    return this.#parts.head;
  }

  get body(): string {
    return this.#parts.body;
  }

  /** `from` need not be told. */
  editBody(body: string, from: unknown): void {
    this.#edit(this.head, body, from);
  }

  editHead(head: string, from: unknown): void {
    this.#edit(head, this.body, from);
  }

  #edit(head: string, body: string, from: unknown): void {
    this.#parts.set(head, body);
    this.session.edit(this.#parts.text, from);
  }

  /** Looks anew where the text begins. */
  cut(): void {
    this.#parts.cut(this.session.text);
  }

  /** The variant it is written in, before the engine has spoken, too; for the shapes of its characters. */
  get lang(): string {
    return this.shown?.written ?? /^variant:[^\S\n]*([\w-]+)/m.exec(this.head)?.[1] ?? site.writtenVariant;
  }

  /** Where an editor looks for what is wrong. */
  get place(): "text" | "fields" {
    const worst = this.count("error") > 0 ? "error" : "warning";
    return this.bodyProblems.some(({ severity }) => severity === worst) ? "text" : "fields";
  }

  /** Problems of the story's own file that stand in its text. */
  get bodyProblems(): readonly PlacedProblem[] {
    return this.#partProblems().body;
  }

  get headProblems(): readonly PlacedProblem[] {
    return this.#partProblems().head;
  }

  #partProblems = () => partProblems(this.story.problems, enginePath(this.session.path), this.head);

  count(severity: PlacedProblem["severity"]): number {
    return this.story.problems.filter((problem) => problem.severity === severity).length;
  }

  get open(): number {
    return (this.shown?.groups ?? []).filter(({ approved }) => !approved).reduce((sum, { all }) => sum + all.length, 0);
  }

  /** Whether what the engine said is about the text as it stands. */
  get isCurrent(): boolean {
    return this.#said === this.session.text;
  }

  schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#app.gate.whenQuiet("read", () => void this.read()), readPause);
  }

  /** One reading at a time; what was typed meanwhile is read after it. */
  async read(): Promise<void> {
    if (this.#reading) {
      this.#stale = true;
      return;
    }
    this.#reading = true;
    try {
      const { text } = this.session;
      const bytes = new TextEncoder().encode(text);
      await this.#app.ask("put", [[enginePath(this.session.path), bytes]]);
      let story = await this.#app.ask("read", this.folder);
      // Stories it links into and parts of its series; without the line it is read without them.
      if (story !== undefined && (await this.#app.files.loadTexts(story.wants).catch(() => false)))
        story = await this.#app.ask("read", this.folder);
      if (story !== undefined) this.story = story;
      if (story?.shown !== undefined) this.shown = story.shown;
      this.#said = text;
    } finally {
      this.#reading = false;
    }
    if (this.#stale) {
      this.#stale = false;
      return this.read();
    }
    if (this.#app.store.spell !== undefined) void this.spellNames();
    this.#app.gate.whenQuiet("show", () => this.dispatchEvent(new Event("story")));
  }

  /** For whoever wants to know where names lead: where no store spells them, the dictionary is fetched now and not before. */
  spellNames = (): Promise<void> => this.#spell(this.story.unspelt);

  /** Agrees to decisions, by their numbers in what is shown; the approvals are written at once. */
  async approve(numbers: readonly number[]): Promise<void> {
    const answer = await writeApprovals(this.#app, this.session.path, { folder: this.folder, numbers });
    if (answer === undefined) return;
    await this.read();
    // A colleague agreed to others meanwhile: ours are put over theirs.
    if (answer === "clashed") await this.approve(numbers);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.session.close();
  }
}
