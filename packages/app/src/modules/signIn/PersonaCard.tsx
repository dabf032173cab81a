import { RiArrowRightLine, RiTeamLine } from '@remixicon/react';
import { Initials } from '../../components/Initials';
import type { Persona } from './signInClient';
import styles from './PersonaCard.module.css';

/** One person of the demo organisation, as a button. */
export const PersonaCard = (props: {
  persona: Persona;
  busy: boolean;
  disabled: boolean;
  onChoose: () => void;
}) => {
  const { persona, busy, disabled, onChoose } = props;
  return (
    <button
      type="button"
      className={styles.card}
      aria-busy={busy}
      aria-disabled={disabled}
      onClick={disabled ? undefined : onChoose}
    >
      <Initials name={persona.displayName} size="large" />
      <span className={styles.text}>
        <span className={styles.name}>{persona.displayName}</span>
        <span className={styles.role}>{persona.role}</span>
        <span className={styles.team}>
          <RiTeamLine aria-hidden="true" />
          {persona.groupTitle}
        </span>
        <span className={styles.summary}>{persona.summary}</span>
      </span>
      <RiArrowRightLine className={styles.arrow} aria-hidden="true" />
    </button>
  );
};
