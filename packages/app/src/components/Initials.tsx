import { initialsOf } from './initialsOf';
import styles from './Initials.module.css';

/** A person's picture or, without one, their initials. Decorative: the name is beside it. */
export const Initials = (props: {
  name: string;
  picture?: string;
  size?: 'small' | 'large';
}) => (
  <span
    className={styles.initials}
    data-size={props.size ?? 'small'}
    aria-hidden="true"
  >
    {props.picture ? (
      <img src={props.picture} alt="" />
    ) : (
      initialsOf(props.name)
    )}
  </span>
);
