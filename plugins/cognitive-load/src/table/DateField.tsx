import { useId } from 'react';
import styles from './DateField.module.css';

/** A day, or a moment in the time zone of the reader. */
export const DateField = (props: {
  label: string;
  hint?: string;
  type: 'date' | 'datetime-local';
  value: string;
  required?: boolean;
  onChange: (value: string) => void;
}) => {
  const { label, hint, type, value, required, onChange } = props;
  const note = useId();
  return (
    <label className={styles.field}>
      {label}
      <input
        type={type}
        value={value}
        required={required}
        aria-describedby={hint ? note : undefined}
        onChange={event => onChange(event.target.value)}
      />
      {hint && <small id={note}>{hint}</small>}
    </label>
  );
};
