/** The key under which the reader's chosen variant is kept on their device. */
export const choiceKey = "variant";
