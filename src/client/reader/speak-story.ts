/**
 * Reads sentences aloud with a voice of the system, one after the other, and marks the one that is heard. To pause is to be quiet
 * and begin the sentence again: many systems do not come back from a pause of their own.
 */
import { changeSpeed, type Heard, measureSpeech, type Speed } from "../../reading/speech-time.ts";
import type { SpokenSentence } from "./list-sentences.ts";

/** The name of the highlight. */
const mark = "spoken";

export interface Speech {
  /** The sentence that is heard, or will be when it goes on. */
  readonly here: () => SpokenSentence | undefined;
  readonly isPlaying: () => boolean;
  readonly speed: () => Speed;
  /** Seconds that were heard, and that are left. */
  readonly times: () => { readonly heard: number; readonly left: number };
  readonly toggle: () => void;
  readonly changeSpeed: (step: -1 | 1) => void;
  readonly stop: () => void;
}

function show({ range, element }: SpokenSentence): void {
  CSS.highlights?.set(mark, new Highlight(range));
  const { top, bottom, left, right } = range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight || left < 0 || right > innerWidth) element.scrollIntoView({ block: "start" });
}

/** Begins at the sentence `at`; `changed` is told of each new sentence and at the end. */
export function speakStory(
  voice: SpeechSynthesisVoice,
  sentences: readonly SpokenSentence[],
  at: number,
  changed: (ended: boolean) => void,
): Speech {
  let turn = 0;
  let playing = false;
  let speed: Speed = 1;
  let heard: Heard = { characters: 0, seconds: 0 };
  let spent = 0;
  let began = 0;
  const now = () => performance.now() / 1000;
  const quiet = () => {
    turn += 1;
    if (playing) spent += now() - began;
    speechSynthesis.cancel();
  };
  const end = () => {
    playing = false;
    CSS.highlights?.delete(mark);
    changed(true);
  };
  const go = () => {
    const sentence = sentences[at];
    if (sentence === undefined) return end();
    turn += 1;
    const mine = turn;
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    Object.assign(utterance, { voice, lang: voice.lang, rate: speed });
    began = now();
    utterance.onend = () => {
      if (mine !== turn) return;
      const seconds = now() - began;
      spent += seconds;
      heard = { characters: heard.characters + sentence.text.length, seconds: heard.seconds + seconds * speed };
      at += 1;
      go();
    };
    utterance.onerror = () => {
      if (mine !== turn) return;
      playing = false;
      changed(false);
    };
    show(sentence);
    speechSynthesis.speak(utterance);
    changed(false);
  };
  const again = () => {
    quiet();
    if (playing) go();
  };
  playing = true;
  go();
  return {
    here: () => sentences[at],
    isPlaying: () => playing,
    speed: () => speed,
    times() {
      const running = playing ? now() - began : 0;
      const characters = sentences.slice(at).reduce((sum, { text }) => sum + text.length, 0);
      return { heard: spent + running, left: measureSpeech(characters, speed, heard) - running };
    },
    toggle() {
      quiet();
      playing = !playing;
      if (playing) go();
      else changed(false);
    },
    changeSpeed(step) {
      speed = changeSpeed(speed, step);
      again();
      changed(false);
    },
    stop() {
      quiet();
      end();
    },
  };
}
