/** Ways to hand a story on where the system has no sheet of its own: plain links, nothing of theirs is loaded. */
export interface SharedStory {
  readonly title: string;
  readonly url: string;
}

export interface ShareLink {
  readonly name: string;
  readonly href: string;
}

type Write = (title: string, url: string) => string;

/** THE list of services, in the order of the sheet; title and address arrive as they stand in an address. */
const services: Readonly<Record<string, Write>> = {
  LINE: (_, url) => `https://social-plugins.line.me/lineit/share?url=${url}`,
  Facebook: (_, url) => `https://www.facebook.com/sharer/sharer.php?u=${url}`,
  Threads: (title, url) => `https://www.threads.com/intent/post?text=${title}&url=${url}`,
  X: (title, url) => `https://x.com/intent/post?text=${title}&url=${url}`,
};

/** `mail` is what a letter is called. */
export function listShareLinks({ title, url }: SharedStory, mail: string): ShareLink[] {
  const [name, address] = [encodeURIComponent(title), encodeURIComponent(url)];
  return [
    ...Object.entries(services).map(([service, write]) => ({ name: service, href: write(name, address) })),
    { name: mail, href: `mailto:?subject=${name}&body=${name}%0A${address}` },
  ];
}
