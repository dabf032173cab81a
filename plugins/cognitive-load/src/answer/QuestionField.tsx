import type { SurveyItem } from '@boardwalk/plugin-cognitive-load-common';
import { useId, type CSSProperties, type KeyboardEvent } from 'react';
import styles from './Question.module.css';

/**
 * A closed question: a box for each label, and one for "doesn't apply". While
 * the focus is in it, digits choose a box and 0 says that it doesn't apply.
 */
export const QuestionField = (props: {
  item: SurveyItem;
  /** Where it stands, such as 3; undefined for one that is not counted. */
  position?: number;
  /** Text of the box for "doesn't apply". */
  notApplicable: string;
  /** Number of the box, null for "doesn't apply", undefined without an answer. */
  value: number | null | undefined;
  onChange: (value: number | null) => void;
}) => {
  const { item, position, notApplicable, value, onChange } = props;
  const name = useId();
  const choose = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!/^[0-9]$/.test(event.key)) return;
    const digit = Number(event.key);
    if (digit > item.labels.length) return;
    event.preventDefault();
    onChange(digit === 0 ? null : digit);
    // The focus goes along, so that arrows go on from there.
    event.currentTarget
      .closest('fieldset')
      ?.querySelector<HTMLInputElement>(`input[value="${digit}"]`)
      ?.focus();
  };
  return (
    <fieldset className={styles.question} data-question={item.key}>
      <legend className={styles.legend}>
        {position !== undefined && (
          <span className={styles.position}>{position}. </span>
        )}
        {item.question}
      </legend>
      <div
        className={styles.boxes}
        style={{ '--boxes': item.labels.length } as CSSProperties}
      >
        {item.labels.map((label, index) => (
          <label key={label} className={styles.box}>
            <input
              type="radio"
              name={name}
              onKeyDown={choose}
              value={index + 1}
              checked={value === index + 1}
              onChange={() => onChange(index + 1)}
            />
            <span className={styles.digit} aria-hidden="true">
              {index + 1}
            </span>
            <span>{label}</span>
          </label>
        ))}
      </div>
      <label className={styles.box} data-quiet="true">
        <input
          type="radio"
          name={name}
          onKeyDown={choose}
          value={0}
          checked={value === null}
          onChange={() => onChange(null)}
        />
        <span className={styles.digit} aria-hidden="true">
          0
        </span>
        <span>{notApplicable}</span>
      </label>
    </fieldset>
  );
};
