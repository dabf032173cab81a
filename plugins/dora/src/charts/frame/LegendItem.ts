import type { SwatchKind } from '../plot/Swatch';

/** Explains one kind of mark. */
export interface LegendItem {
  kind: SwatchKind;
  text: string;
}
