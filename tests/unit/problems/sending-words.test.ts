/** A page without dictionaries says of a sending what a process with them says. */
import { expect, test } from "vitest";
import {
  listSendingSentences,
  sayConflict,
  sayOutcome,
  sayRefusal,
  sayUnsent,
  sayWait,
} from "../../../src/problems/sending-words.ts";
import { setVoice, speak } from "../../../src/problems/speak.ts";
import { listForeign, speakAs } from "../speak-as.ts";

const sayAll = () => [
  sayOutcome("no-answer"),
  sayRefusal("unreachable"),
  sayConflict("何敏"),
  sayUnsent("……"),
  sayWait(undefined),
  sayWait("14:20"),
];

test("from the sentences it was sent", () => {
  const sent = speakAs("zh-Hans", () => new Map(listSendingSentences().map((text) => [text, speak(text)])));
  const expected = speakAs("zh-Hans", sayAll);
  setVoice((text) => sent.get(text) ?? "?");
  try {
    expect(sayAll()).toEqual(expected);
  } finally {
    setVoice();
  }
  expect(listForeign(expected.join(""), "zh-Hans")).toEqual([]);
});
