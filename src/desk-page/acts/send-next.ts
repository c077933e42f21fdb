/** A renamed story is another story to the page: what is to be sent of it is sent from the screen of its new name. */
interface Waiting {
  readonly folder: string;
  readonly message: string;
  readonly paths: readonly string[];
}

let waiting: Waiting | undefined;

export const sendNext = (next: Waiting): void => {
  waiting = next;
};

/** What waits for this story, once. */
export function takeNext(folder: string): Waiting | undefined {
  const taken = waiting?.folder === folder ? waiting : undefined;
  waiting = undefined;
  return taken;
}
