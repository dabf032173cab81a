import { useEffect, useState } from 'react';

export interface Frame {
  id: string;
  /** The source, as the docs have it. */
  block: HTMLPreElement;
  /** Stands before the block and takes the drawing. */
  container: HTMLElement;
}

const frames = new WeakMap<HTMLPreElement, Frame>();
let count = 0;

/** The one frame of a block, however often it is asked for. */
function frameOf(block: HTMLPreElement): Frame {
  let frame = frames.get(block);
  if (!frame) {
    const container = document.createElement('div');
    block.before(container);
    frame = { id: `diagram-${++count}`, block, container };
    frames.set(block, frame);
  }
  return frame;
}

/** A place for a drawing before each block. The reader replaces all blocks when the page or the theme changes. */
export function useFrames(blocks: HTMLPreElement[]): Frame[] {
  const [current, setCurrent] = useState<Frame[]>([]);
  useEffect(() => {
    setCurrent(before =>
      before.length === blocks.length &&
      before.every(({ block }, index) => block === blocks[index])
        ? before
        : blocks.map(frameOf),
    );
  }, [blocks]);
  return current;
}
