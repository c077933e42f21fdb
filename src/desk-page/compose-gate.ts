/**
 * While an input method composes, nothing stirs: no mark, note, count, preview, save or scroll. Everything of the page that
 * answers to typing passes through here: it runs at once when nobody composes, else one frame after the composition ended.
 */
export interface ComposeGate {
  readonly isComposing: () => boolean;
  /** Of acts of one name only the last waits. */
  readonly whenQuiet: (name: string, act: () => void) => void;
}

/** `frame` calls back before the next picture is drawn. */
export function createComposeGate(target: EventTarget, frame: (act: () => void) => void): ComposeGate {
  const waiting = new Map<string, () => void>();
  let composing = false;
  let ends = 0;
  const open = () => {
    if (composing) return;
    const acts = [...waiting.values()];
    waiting.clear();
    for (const act of acts) act();
  };
  target.addEventListener("compositionstart", () => {
    composing = true;
  });
  target.addEventListener("compositionend", () => {
    composing = false;
    ends += 1;
    const end = ends;
    // An input method may begin the next character in the same breath.
    frame(() => {
      if (end === ends) open();
    });
  });
  // The text that was composed may go with the window: a composition that nobody ended must not hold the page for ever.
  target.addEventListener("focusout", () => {
    if (!composing) return;
    composing = false;
    frame(open);
  });
  return {
    isComposing: () => composing,
    whenQuiet(name, act) {
      if (composing) waiting.set(name, act);
      else act();
    },
  };
}
