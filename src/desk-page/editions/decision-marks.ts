/** Decisions marked in an edition: which are open, which is looked at, and what an editor does to them by hand or by key. */

const numberOf = (target: EventTarget | null): number | undefined => {
  const mark = (target as Element | null)?.closest?.("mark.undec");
  const number = mark?.getAttribute("data-decision") ?? undefined;
  return number === undefined ? undefined : Number(number);
};

/** Open ones are underlined and can be reached by keys. */
export function dressMarks(holder: ParentNode, open: ReadonlySet<number>): void {
  for (const mark of holder.querySelectorAll("mark[data-decision]")) {
    const isOpen = open.has(Number(mark.getAttribute("data-decision")));
    mark.classList.toggle("undec", isOpen);
    if (isOpen) mark.setAttribute("tabindex", "0");
    else mark.removeAttribute("tabindex");
  }
}

export function lookAtMark(holder: ParentNode, number: number | undefined): void {
  for (const mark of holder.querySelectorAll("mark.on")) mark.classList.remove("on");
  if (number === undefined) return;
  for (const mark of holder.querySelectorAll(`mark[data-decision="${number}"]`)) mark.classList.add("on");
}

export const scrollToMark = (holder: ParentNode, number: number): void =>
  holder.querySelector(`mark[data-decision="${number}"]`)?.scrollIntoView({ block: "center" });

export interface MarkAnswers {
  /** A decision was pressed. */
  readonly onDecision: (number: number, target: Element) => void;
  /** A decision is under the pointer or has the focus; nothing: no longer. */
  readonly onPeek: (number: number | undefined, target: Element) => void;
}

/** `holder` is where the events pass: an element, or the document of a frame. */
export function watchMarks(holder: Document | HTMLElement, { onDecision, onPeek }: MarkAnswers): void {
  const act = (event: Event) => {
    const number = numberOf(event.target);
    // Links of the text lead nowhere from here.
    event.preventDefault();
    if (number !== undefined) onDecision(number, event.target as Element);
  };
  const peek = (event: Event) => onPeek(numberOf(event.target), event.target as Element);
  const listen = (name: string, answer: (event: Event) => void) => holder.addEventListener(name, answer);
  listen("click", act);
  listen("keydown", (event) => {
    if ((event as KeyboardEvent).key === "Enter" && numberOf(event.target) !== undefined) act(event);
  });
  listen("mouseover", peek);
  listen("focusin", peek);
  listen("focusout", (event) => onPeek(undefined, event.target as Element));
}
