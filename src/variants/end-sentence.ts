/** What another sentence follows ends with a mark: the caption before the name of who took the picture. */

export const endSentence = (text: string): string =>
  text === "" || /[。！？…；：」』”’）》〉.!?;:)]$/u.test(text) ? text : `${text}。`;
