/** Where a block is tried out: hidden, so no story's. Files that are no text are laid there before, and taken away afterwards. */
export const trialFolder = ".trial";
