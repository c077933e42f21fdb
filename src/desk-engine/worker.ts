/** The worker of the desk's page: answers questions with the engine, one after the other, so that typing never waits. */
import { speakToEditors } from "../site/voice.ts";
import type { Answered, Asked, Questions } from "./messages.ts";
import { openDesk } from "./open-desk.ts";

const desk = openDesk(() => Date.now());
const ready = speakToEditors();

/** THE list of answers. */
const answers: { readonly [Name in keyof Questions]: (ask: Questions[Name]["ask"]) => Questions[Name]["answer"] } = {
  put: (files) => {
    desk.put(files);
    return undefined;
  },
  list: () => desk.list(),
  topics: () => desk.topics(),
  read: (folder) => desk.read(folder),
  weigh: (folder) => desk.weigh(folder),
  approve: ({ folder, numbers }) => desk.approve(folder, numbers),
};

async function answer({ number, name, ask }: Asked): Promise<Answered> {
  await ready;
  try {
    return { number, answer: answers[name](ask as never) };
  } catch (error) {
    return { number, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

addEventListener("message", ({ data }: MessageEvent<Asked>) => void answer(data).then((reply) => postMessage(reply)));
