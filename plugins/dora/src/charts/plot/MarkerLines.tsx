import type { BandScale } from '../scale/bandScale';
import type { TimeMarker } from '../TimeMarker';
import marks from './marks.module.css';
import styles from './plot.module.css';

/** A marker with its place among the bands: 2.5 is the middle of the third one. */
export interface PlotMarker extends TimeMarker {
  place: number;
  /** By which the legend explains it. */
  number: number;
}

/** Events as lines across the plot; the legend says what the numbers mean. */
export const MarkerLines = (props: {
  markers: PlotMarker[];
  x: BandScale;
  height: number;
}) => (
  <>
    {props.markers.map(({ place, number }) => (
      <g
        key={number}
        data-mark="marker"
        transform={`translate(${(place * props.x.step).toFixed(1)},0)`}
      >
        <line y1={-6} y2={props.height} className={marks.halo} />
        <line y1={-6} y2={props.height} className={marks.adoption} />
        <circle cy={-13} r={8} className={styles.markerDisc} />
        <text y={-13} dy="0.34em" className={styles.markerNumber}>
          {number}
        </text>
      </g>
    ))}
  </>
);
