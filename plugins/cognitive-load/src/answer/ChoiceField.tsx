import { useId, type ReactNode } from 'react';
import styles from './Question.module.css';

/** A question with one choice of several, none of them chosen before. */
export const ChoiceField = (props: {
  /** Names it to those who look for it on the page. */
  name: string;
  question: ReactNode;
  position?: number;
  hint?: string;
  /** What is wrong with it; said at once. */
  error?: string;
  options: readonly { key: string; label: string }[];
  value: string | undefined;
  onChange: (key: string) => void;
}) => {
  const { question, position, hint, error, options, value, onChange } = props;
  const name = useId();
  const note = useId();
  return (
    <fieldset
      className={styles.question}
      data-question={props.name}
      aria-describedby={hint || error ? note : undefined}
    >
      <legend className={styles.legend}>
        {position !== undefined && (
          <span className={styles.position}>{position}. </span>
        )}
        {question}
      </legend>
      <div id={note}>
        {hint && <p className={styles.hint}>{hint}</p>}
        {error && (
          <p className={styles.error} role="alert">
            {error}
          </p>
        )}
      </div>
      <div className={styles.boxes} data-flow="true">
        {options.map(({ key, label }) => (
          <label key={key} className={styles.box}>
            <input
              type="radio"
              name={name}
              value={key}
              checked={value === key}
              onChange={() => onChange(key)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};
