import { useEffect, useState } from 'react';
import type { Drawing } from './drawDiagram';
import type { ReaderPalette } from './mermaidColors';

interface State {
  drawing?: Drawing;
  /** Why there is none. */
  error?: string;
}

/** The place of the error, without the list of every token that could have stood there. */
const describe = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).split(
    '\nExpecting ',
  )[0];

/** Draws a diagram, and again when the theme changes. */
export function useDrawing(
  source: string,
  palette: ReaderPalette,
  fontFamily: string,
): State {
  const [state, setState] = useState<State>({});
  useEffect(() => {
    let wanted = true;
    import('./drawDiagram')
      .then(({ drawDiagram }) => drawDiagram(source, palette, fontFamily))
      .then(
        drawing => wanted && setState({ drawing }),
        (error: unknown) =>
          wanted &&
          setState({
            error: describe(error),
          }),
      );
    return () => {
      wanted = false;
    };
  }, [source, palette, fontFamily]);
  return state;
}
