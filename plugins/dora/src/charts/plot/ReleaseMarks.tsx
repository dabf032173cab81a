import type { BandScale } from '../scale/bandScale';
import marks from './marks.module.css';

/** Widest that a mark becomes; in narrow bands it is narrower. */
const WIDEST = 11;

/** A mark above each band in which something was released. */
export const ReleaseMarks = (props: { bands: number[]; x: BandScale }) => {
  const half = Math.max(2, Math.min(WIDEST, props.x.step)) / 2;
  return (
    <>
      {props.bands.map(index => (
        <path
          key={index}
          data-mark="release"
          d={`M${props.x.centre(index).toFixed(1)},3l${-half},-8h${2 * half}z`}
          className={marks.release}
        />
      ))}
    </>
  );
};
