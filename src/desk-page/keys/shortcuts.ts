/** THE list of keys, as the panel shows it. Each is answered where it says. */
import type { DeskWord } from "../words.ts";

interface Section {
  readonly title: DeskWord;
  readonly keys: readonly (readonly [does: DeskWord, ...keys: string[]])[];
}

/** Ctrl is ⌘ on a Mac. */
export const shortcuts: readonly Section[] = [
  {
    title: "keysEverywhere", // run-desk.ts
    keys: [
      ["keyThis", "?"],
      ["keyTabs", "Alt", "1–4"],
      ["keyHome", "Alt", "0"],
      ["keyPublish", "Ctrl", "Enter"],
      ["keySave", "Ctrl", "S"],
      ["keyClose", "Esc"],
    ],
  },
  {
    title: "keysHome", // home-screen.ts
    keys: [
      ["keySeek", "/"],
      ["keyNew", "N"],
      ["keyNext", "J"],
      ["keyBefore", "K"],
    ],
  },
  {
    title: "keysWrite", // write-screen.ts
    keys: [
      ["keyInsert", "Ctrl", "Alt", "B"],
      ["keyPicture", "Ctrl", "Alt", "P"],
      ["keyKeep", "Ctrl", "Alt", "K"],
      ["keyTerm", "Ctrl", "Alt", "T"],
      ["keyAlone", "Ctrl", "Alt", "F"],
      ["keyUndo", "Ctrl", "Z"],
    ],
  },
  {
    title: "keysRead", // write-screen.ts, proof-pane.ts
    keys: [
      ["keyNote", "F7"],
      ["keyDecision", "F8"],
      ["keyOpen", "Enter"],
      ["keyThree", "Alt", "Shift", "0"],
    ],
  },
];
