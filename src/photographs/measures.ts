/** What a picture's header says of its size. */

export interface Measures {
  /** Pixels, as the picture is seen: turned as its camera says. */
  readonly width: number;
  readonly height: number;
  readonly moving: boolean;
}
