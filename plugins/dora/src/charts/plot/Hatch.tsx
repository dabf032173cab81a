import styles from './marks.module.css';

/** Stripes for what must be told apart without colour; used as `url(#id)`. */
export const Hatch = (props: { id: string; kind: 'bad' | 'partial' }) => (
  <pattern
    id={props.id}
    width={props.kind === 'bad' ? 5 : 7}
    height={props.kind === 'bad' ? 5 : 7}
    patternUnits="userSpaceOnUse"
    patternTransform={props.kind === 'bad' ? 'rotate(45)' : 'rotate(-45)'}
  >
    {props.kind === 'bad' && (
      <rect width={5} height={5} className={styles.hatchGround} />
    )}
    <rect
      width={props.kind === 'bad' ? 2.5 : 1}
      height={7}
      className={props.kind === 'bad' ? styles.hatchBad : styles.hatchPartial}
    />
  </pattern>
);
