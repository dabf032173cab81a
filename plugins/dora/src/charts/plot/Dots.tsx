import type { BandScale } from '../scale/bandScale';
import marks from './marks.module.css';

/** Dots closer than this would only thicken the line; lone ones are drawn all the same. */
const CLOSEST = 14;

/** A dot for each figure that is known. */
export const Dots = (props: {
  values: Array<number | null>;
  x: BandScale;
  y: (value: number) => number;
  className?: string;
}) => {
  const { values, x, y } = props;
  return (
    <>
      {values.map((value, index) => {
        if (value === null) return null;
        const alone =
          (values[index - 1] ?? null) === null &&
          (values[index + 1] ?? null) === null;
        if (!alone && x.step < CLOSEST) return null;
        return (
          <circle
            key={index}
            data-mark="dot"
            cx={x.centre(index)}
            cy={y(value)}
            r={4}
            className={`${marks.dot} ${props.className ?? ''}`}
          />
        );
      })}
    </>
  );
};
