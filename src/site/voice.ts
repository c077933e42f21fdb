/** Lets the desk speak the variant the editors read. Every process that says something to editors awaits it before it does. */
import { setVoice } from "../problems/speak.ts";
import { deskVariant } from "../variants/desk-words.ts";
import { site } from "./site.ts";

/** The dictionaries take a third of a second, so they are loaded only for editors who read another variant. */
export async function speakToEditors(): Promise<void> {
  if (site.editorsVariant === deskVariant) return;
  const { createDeskConverter } = await import("../variants/create-desk-converter.ts");
  setVoice(createDeskConverter(deskVariant, site.editorsVariant));
}
