/** Files that are dropped or pasted. Nothing of them reaches the text as letters. */

/** Endings that some system knows no type for: whether they can be used is said by whoever takes them. */
const pictureEnding = /\.(?:jpe?g|png|webp|avif|svg|hei[cf]|tiff?|gif|bmp|psd)$/i;

const isPicture = ({ type, name }: File) => type.startsWith("image/") || pictureEnding.test(name);

export interface GivenFiles {
  readonly pictures: readonly File[];
  /** Manuscripts, or whatever else: whoever takes them says what they are. */
  readonly others: readonly File[];
}

export const sortFiles = (files: Iterable<File>): GivenFiles => {
  const all = [...files];
  return { pictures: all.filter(isPicture), others: all.filter((file) => !isPicture(file)) };
};

const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes("Files") === true;

/** `over` is told whether files are above the element. Gives what ends it. */
export function watchFiles(
  element: HTMLElement,
  onFiles: (files: GivenFiles) => void,
  over: (isOver: boolean) => void = () => undefined,
): void {
  const drag = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    over(true);
  };
  // In the first phase: the editor would read a dropped file as letters.
  const first = { capture: true };
  element.addEventListener("dragenter", drag, first);
  element.addEventListener("dragover", drag, first);
  element.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null || !element.contains(event.relatedTarget as Node)) over(false);
  });
  element.addEventListener(
    "drop",
    (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      over(false);
      onFiles(sortFiles(event.dataTransfer?.files ?? []));
    },
    first,
  );
  element.addEventListener(
    "paste",
    (event) => {
      const files = [...(event.clipboardData?.files ?? [])];
      // Word puts a picture of the words beside them.
      if (files.length === 0 || event.clipboardData?.types.includes("text/plain")) return;
      event.preventDefault();
      event.stopPropagation();
      onFiles(sortFiles(files));
    },
    first,
  );
}

/** Asks for files with the browser's own panel. `accept` as the browser knows it. */
export function chooseFiles(accept: string, onFiles: (files: readonly File[]) => void): void {
  const input = document.createElement("input");
  input.type = "file";
  input.multiple = true;
  input.accept = accept;
  input.addEventListener("change", () => onFiles([...(input.files ?? [])]));
  input.click();
}
