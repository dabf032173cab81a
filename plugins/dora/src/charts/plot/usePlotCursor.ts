import {
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
} from 'react';

interface Options {
  count: number;
  /** Which part is under the pointer. */
  indexAt: (event: MouseEvent<HTMLElement>) => number;
  onSelect?: (index: number) => void;
}

/** The part that is shown, and how a person came to it. */
export interface PlotCursor {
  index: number;
  by: 'pointer' | 'keyboard';
}

/**
 * The part of a chart that a person looks at: under the pointer, or reached with
 * arrow keys. On a touch screen the first tap shows a part and the second opens it.
 */
export function usePlotCursor({ count, indexAt, onSelect }: Options) {
  const [cursor, setCursor] = useState<PlotCursor>();
  const shownBefore = useRef<number>();
  // The data may have become shorter since.
  const current = cursor && cursor.index < count ? cursor : undefined;

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const at = current?.index;
    const moves: Record<string, number | undefined> = {
      ArrowRight: at === undefined ? 0 : at + 1,
      ArrowDown: at === undefined ? 0 : at + 1,
      ArrowLeft: at === undefined ? count - 1 : at - 1,
      ArrowUp: at === undefined ? count - 1 : at - 1,
      PageDown: (at ?? 0) + 10,
      PageUp: (at ?? count) - 10,
      Home: 0,
      End: count - 1,
    };
    const next = moves[event.key];
    if (next !== undefined) {
      event.preventDefault();
      setCursor({
        index: Math.min(count - 1, Math.max(0, next)),
        by: 'keyboard',
      });
    } else if (event.key === 'Escape' && current) {
      event.stopPropagation();
      setCursor(undefined);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (at !== undefined) onSelect?.(at);
    }
  };

  const point = (event: PointerEvent<HTMLElement>) => {
    const index = indexAt(event);
    // Most moves of a pointer stay within a band.
    setCursor(before =>
      before?.index === index && before.by === 'pointer'
        ? before
        : { index, by: 'pointer' },
    );
  };

  return {
    cursor: current,
    handlers: {
      onKeyDown,
      onFocus: (event: { currentTarget: HTMLElement }) => {
        // A click focuses as well, and has its own place.
        if (event.currentTarget.matches(':focus-visible'))
          setCursor({ index: current?.index ?? count - 1, by: 'keyboard' });
      },
      onBlur: () => setCursor(undefined),
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        shownBefore.current =
          event.pointerType === 'touch' ? current?.index : indexAt(event);
        point(event);
      },
      onPointerMove: point,
      onPointerLeave: (event: PointerEvent<HTMLElement>) => {
        if (event.pointerType !== 'touch') setCursor(undefined);
      },
      onClick: (event: MouseEvent<HTMLElement>) => {
        const index = indexAt(event);
        if (index === shownBefore.current) onSelect?.(index);
      },
    },
  };
}
