/** The mark: a bar and a column of text, as the icons of browsers and telephones. Pages draw it in their own ink: Mark.astro. */
import { accent, ink, paper } from "./colours.ts";

/** On no ground; follows the system's theme. */
export const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">
<style>.i{fill:${ink.light}}.a{fill:${accent.light}}@media (prefers-color-scheme:dark){.i{fill:${ink.dark}}.a{fill:${accent.dark}}}</style>
<path class="a" d="M2 2h4v12H2z"/>
<path class="i" d="M8 2h6v2H8zM8 7h6v2H8zM8 12h6v2H8z"/>
</svg>
`;

/** On paper, 180 units a side; made into pictures of every size that is asked for. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 180 180">
<path fill="${paper.light}" d="M0 0h180v180H0z"/>
<path fill="${accent.light}" d="M38 38h36v104H38z"/>
<path fill="${ink.light}" d="M90 38h52v18H90zM90 81h52v18H90zM90 124h52v18H90z"/>
</svg>
`;
