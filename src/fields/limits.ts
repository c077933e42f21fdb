/** Lengths that more than the schema asks for, in characters. */
export const mostHeadline = 40;
export const mostReason = 200;
export const mostSlug = 80;
export const mostStandfirst = 160;
