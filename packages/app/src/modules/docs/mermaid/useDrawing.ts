import { useEffect, useState } from 'react';
import type { Drawing } from './drawDiagram';
import type { ReaderPalette } from './mermaidColors';

interface State {
  drawing?: Drawing;
  /** Why there is none. */
  error?: string;
}

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
            error: error instanceof Error ? error.message : String(error),
          }),
      );
    return () => {
      wanted = false;
    };
  }, [source, palette, fontFamily]);
  return state;
}
