/** The worker of the desk's page: answers questions with the engine, one after the other, so that typing never waits. */
import "./no-eval.ts";

import { frontMatterSchema } from "../fields/schema.ts";
import { listFields } from "../guide/list-fields.ts";
import { speakToEditors } from "../site/voice.ts";
import { beginStory } from "./begin-story.ts";
import type { SpeltNames } from "./desk.ts";
import type { Answered, Asked, Questions } from "./messages.ts";
import { offerBlocks } from "./offer-blocks.ts";
import { openDesk } from "./open-desk.ts";
import { takeManuscript } from "./take-manuscript.ts";
import { takePicture } from "./take-picture.ts";
import { takeRecording } from "./take-recording.ts";
import { tryBlock } from "./try-block.ts";

const desk = openDesk(() => Date.now());
const ready = speakToEditors();

/** The dictionary is heavier than what else a first visit fetches. */
async function spell(names: readonly string[]): Promise<SpeltNames> {
  if (names.length === 0) return [];
  const { spellNames } = await import("../library/slug.ts");
  return spellNames(names);
}

/** While nobody asks: a question comes between two pieces. */
function readAhead(): void {
  clearTimeout(ahead);
  ahead = setTimeout(() => {
    if (desk.readAhead()) readAhead();
  });
}
let ahead: ReturnType<typeof setTimeout> | undefined;

/** THE list of answers. */
const answers: {
  readonly [Name in keyof Questions]: (
    ask: Questions[Name]["ask"],
  ) => Questions[Name]["answer"] | Promise<Questions[Name]["answer"]>;
} = {
  put: (files) => {
    desk.put(files);
    readAhead();
    return undefined;
  },
  tops: (tops) => {
    desk.putTops(tops);
    return undefined;
  },
  names: async ({ spelt, unspelt }) => {
    desk.learnNames([...spelt, ...(await spell(unspelt))]);
    return undefined;
  },
  list: () => {
    readAhead();
    return desk.list();
  },
  search: (query) => desk.search(query),
  shared: (uses) => desk.checkShared(uses),
  topics: () => desk.topics(),
  fields: () => listFields(frontMatterSchema),
  begin: ({ headline, folder }) =>
    beginStory({
      headline,
      folder,
      taken: new Set(desk.list().map((story) => story.folder)),
      topics: desk.topics(),
      now: Date.now(),
    }),
  facts: (folder) => desk.facts(folder),
  read: (folder) => desk.read(folder),
  version: ({ folder, text }) => desk.version(folder, text),
  convert: ({ folder, word }) => desk.convert(folder, word),
  blocks: offerBlocks,
  try: (tried) => tryBlock(desk, tried),
  // Its code comes with the first that has a format.
  pasted: async (html) => (await import("../import/read-pasted.ts")).readPasted(html),
  picture: takePicture,
  recording: takeRecording,
  manuscript: (given) => takeManuscript(given, { stories: desk.folders(), topics: desk.topics(), now: Date.now() }),
  weigh: (folder) => desk.weigh(folder),
  // Its code comes with the first copy.
  copy: async (wish) => (await import("./copy-story.ts")).copyStory(desk, wish, Date.now()),
  approve: ({ folder, numbers }) => desk.approve(folder, numbers),
};

async function answer({ number, name, ask }: Asked): Promise<Answered> {
  await ready;
  try {
    return { number, answer: await answers[name](ask as never) };
  } catch (error) {
    return { number, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

addEventListener("message", ({ data }: MessageEvent<Asked>) => void answer(data).then((reply) => postMessage(reply)));
