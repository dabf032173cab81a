import { useTheme } from '@material-ui/core/styles';
import {
  RiCloseLine,
  RiCodeSSlashLine,
  RiFullscreenLine,
} from '@remixicon/react';
import { useEffect, useRef, useState } from 'react';
import { diagramStyles } from './diagramStyles';
import { fitDrawing } from './fitDrawing';
import { sourceOf } from './sourceOf';
import { useDrawing } from './useDrawing';

/** A drawing that scrolls when it is wide, can be enlarged, and shows its source on demand. */
export function Diagram({ block }: { block: HTMLPreElement }) {
  const { palette, typography } = useTheme();
  const { drawing, error } = useDrawing(
    sourceOf(block),
    palette,
    typography.fontFamily ?? 'sans-serif',
  );
  const [sourceShown, setSourceShown] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const stage = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!drawing) return;
    fitDrawing(drawing.svg);
    frame.current?.replaceChildren(drawing.svg);
  }, [drawing]);

  // Until it is drawn, and where it cannot be, people read the source.
  const hideSource = Boolean(drawing) && !sourceShown;
  useEffect(() => {
    block.hidden = hideSource;
  }, [block, hideSource]);

  if (error) {
    return (
      <>
        <style>{diagramStyles}</style>
        <p className="bw-diagram-error">
          <strong>This diagram cannot be drawn.</strong>
          <code>{error}</code>
        </p>
      </>
    );
  }
  if (!drawing) return null;
  const enlarge = () => {
    stage.current?.replaceChildren(drawing.svg);
    dialog.current?.showModal();
  };
  return (
    <>
      <style>{diagramStyles}</style>
      <figure className="bw-diagram">
        <div
          ref={frame}
          className="bw-diagram-frame"
          role="group"
          aria-label={drawing.title}
          // It scrolls, so the keyboard has to reach it.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
        />
        <div className="bw-diagram-tools">
          <button type="button" onClick={enlarge} title="Enlarge diagram">
            <RiFullscreenLine aria-hidden />
            <span>Enlarge diagram</span>
          </button>
          <button
            type="button"
            aria-expanded={sourceShown}
            title="Source of the diagram"
            onClick={() => setSourceShown(shown => !shown)}
          >
            <RiCodeSSlashLine aria-hidden />
            <span>Source of the diagram</span>
          </button>
        </div>
        <dialog
          ref={dialog}
          className="bw-diagram-dialog"
          aria-label={drawing.title}
          onClose={() => frame.current?.replaceChildren(drawing.svg)}
        >
          <button
            type="button"
            title="Close"
            onClick={() => dialog.current?.close()}
          >
            <RiCloseLine aria-hidden />
            <span>Close</span>
          </button>
          <div ref={stage} className="bw-diagram-stage" />
        </dialog>
      </figure>
    </>
  );
}
