import { addDays, isDate } from '../query/periods';
import styles from './QueryBar.module.css';

/** First and last day; `to` is the day after the last, as everywhere else. */
export const DateRange = (props: {
  from: string;
  to: string;
  labels: [first: string, last: string];
  onChange: (range: { from: string; to: string }) => void;
}) => {
  const { from, to, labels, onChange } = props;
  const last = addDays(to, -1);
  return (
    <div className={styles.dates}>
      <label className={styles.date}>
        {labels[0]}
        <input
          type="date"
          value={from}
          max={last}
          onChange={({ target: { value } }) => {
            if (isDate(value) && value < to) onChange({ from: value, to });
          }}
        />
      </label>
      <label className={styles.date}>
        {labels[1]}
        <input
          type="date"
          value={last}
          min={from}
          onChange={({ target: { value } }) => {
            if (isDate(value) && value >= from)
              onChange({ from, to: addDays(value, 1) });
          }}
        />
      </label>
    </div>
  );
};
