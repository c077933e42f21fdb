/** Lengths that more than the schema asks for, in characters. */
export const maxHeadlineLength = 40;
export const maxReasonLength = 200;
export const maxSlugLength = 80;
export const maxStandfirstLength = 160;
