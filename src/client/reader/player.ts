/** The bar as a player: pause, where in the story it is, how long it still takes, speed, end. */
import { formatSpan } from "../../reading/speech-time.ts";
import type { ReaderWords } from "../../site/reader-words.ts";
import { parseLanguages } from "../../variants/match-variant.ts";
import { element } from "../element.ts";
import { findPlace } from "../find-place.ts";
import { findVoice } from "./find-voice.ts";
import { listSentences } from "./list-sentences.ts";
import { type Speech, speakStory } from "./speak-story.ts";

const button = (words: string, press: () => void) => {
  const made = element("button", { type: "button" }, words);
  made.addEventListener("click", press);
  return made;
};

/** What is shown anew each second and at each sentence. */
function createFace(words: ReaderWords, bar: HTMLElement, find: () => Speech | undefined) {
  const pause = button("", () => find()?.toggle());
  pause.className = "pause";
  const [title, section, heard, left] = [element("b", {}), element("b", {}), element("span", {}), element("span", {})];
  title.className = "long";
  section.className = "short";
  heard.className = "long";
  const rate = element("output", {});
  const speed = element(
    "div",
    { className: "speed", role: "group", ariaLabel: words.speed },
    button(words.slower, () => find()?.changeSpeed(-1)),
    rate,
    button(words.faster, () => find()?.changeSpeed(1)),
  );
  const where = element("p", {}, title, section, element("span", {}, heard, left));
  const end = button(words.end, () => find()?.stop());
  const player = element("div", { className: "player board" }, pause, where, speed, end);
  const show = (speech: Speech) => {
    const here = speech.here();
    const times = speech.times();
    const name = here?.heading?.textContent ?? bar.querySelector(".here")?.firstChild?.textContent ?? "";
    title.textContent = name;
    section.textContent = here?.heading === undefined ? name : words.section.replace("{part}", String(here.section));
    heard.textContent = words.heard.replace("{time}", formatSpan(times.heard));
    left.textContent = words.timeLeft.replace("{time}", formatSpan(times.left));
    rate.textContent = String(speech.speed());
    pause.ariaLabel = speech.isPlaying() ? words.pause : words.resume;
    pause.classList.toggle("paused", !speech.isPlaying());
  };
  return { player, show, pause };
}

/** A second call while it plays does nothing. */
export function play(words: ReaderWords, bar: HTMLElement): void {
  const voice = findVoice(speechSynthesis.getVoices(), parseLanguages(words.languages));
  if (voice === undefined || bar.classList.contains("playing")) return;
  const sentences = listSentences();
  const place = document.getElementById(findPlace());
  const start = place === null ? 0 : sentences.findIndex(({ element }) => element === place);
  let speech: Speech | undefined;
  const { player, show, pause } = createFace(words, bar, () => speech);
  const former = [...bar.children] as HTMLElement[];
  const silence = () => speech?.stop();
  const close = () => {
    clearInterval(timer);
    removeEventListener("pagehide", silence);
    bar.classList.remove("playing");
    for (const part of former) part.hidden = false;
    player.remove();
  };
  const timer = setInterval(() => speech && show(speech), 1000);
  for (const part of former) part.hidden = true;
  bar.append(player);
  bar.classList.add("playing");
  pause.focus({ preventScroll: true });
  addEventListener("pagehide", silence);
  speech = speakStory(voice, sentences, Math.max(0, start), (ended) => {
    if (ended) close();
    else if (speech !== undefined) show(speech);
  });
  show(speech);
}
