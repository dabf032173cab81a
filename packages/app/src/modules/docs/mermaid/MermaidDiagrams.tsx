import { useShadowRootElements } from '@backstage/plugin-techdocs-react';
import { createPortal } from 'react-dom';
import { Diagram } from './Diagram';
import { useFrames } from './useFrames';

/** Puts a drawing in front of each block that describes one; without such a block, nothing is loaded. */
export function MermaidDiagrams() {
  const frames = useFrames(
    useShadowRootElements<HTMLPreElement>(['pre.mermaid']),
  );
  return (
    <>
      {frames.map(({ container, block, id }) =>
        createPortal(<Diagram block={block} />, container, id),
      )}
    </>
  );
}
