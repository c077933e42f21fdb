/** The mark: two stones on a crossing, as the icons of browsers and telephones. Pages draw it in their own ink: Mark.astro. */
import { accent, ink, paper } from "./colours.ts";

/** On no ground; follows the system's theme. */
export const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">
<style>.i{fill:${ink.light}}.r{fill:${accent.light}}.l{stroke:${ink.light};stroke-opacity:.6;fill:none}@media (prefers-color-scheme:dark){.i{fill:${ink.dark}}.r{fill:${accent.dark}}.l{stroke:${ink.dark}}}</style>
<path class="l" d="M5.5 0v16M10.5 0v16M0 5.5h16M0 10.5h16"/>
<circle class="i" cx="5" cy="11" r="3.9"/>
<circle class="r" cx="11" cy="5" r="3.9"/>
</svg>
`;

/** On paper, 180 units a side; made into pictures of every size that is asked for. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 180 180">
<path fill="${paper.light}" d="M0 0h180v180H0z"/>
<path d="M60 0v180M120 0v180M0 60h180M0 120h180" stroke="${ink.light}" stroke-width="3"/>
<circle fill="${ink.light}" cx="60" cy="120" r="41"/>
<circle fill="${accent.light}" cx="120" cy="60" r="41"/>
</svg>
`;
