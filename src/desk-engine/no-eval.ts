/**
 * Imported before everything else, by the page and by its worker: their policy makes no code of text, and whoever checks values
 * must not try to either. It is decided when the first schema is made.
 */
import { config } from "zod";

config({ jitless: true });
