import type { SurveyModule } from '@boardwalk/plugin-cognitive-load-common';
import { useId } from 'react';
import { useLoadTranslation } from '../translation/useLoadTranslation';
import styles from './Question.module.css';

/** A scale from 0 to 100 in steps of 5. It has no answer until it is touched. */
export const RatingField = (props: {
  rating: SurveyModule['ratings'][number];
  position?: number;
  notApplicable: string;
  value: number | null | undefined;
  onChange: (value: number | null) => void;
}) => {
  const { t } = useLoadTranslation();
  const { rating, position, notApplicable, value, onChange } = props;
  const id = useId();
  const chosen = typeof value === 'number';
  const said = chosen
    ? t('answer.ratingValue', { value: String(value) })
    : t('answer.ratingUnanswered');
  return (
    <fieldset className={styles.question} data-question={rating.key}>
      <legend className={styles.legend}>
        {position !== undefined && (
          <span className={styles.position}>{position}. </span>
        )}
        {rating.question}
      </legend>
      <label className={styles.hint} htmlFor={id}>
        {t('answer.ratingHint', { low: rating.low, high: rating.high })}
      </label>
      <div className={styles.scale}>
        <span aria-hidden="true">{rating.low}</span>
        <input
          id={id}
          type="range"
          min={0}
          max={100}
          step={5}
          value={chosen ? value : 50}
          data-answered={chosen}
          aria-valuetext={said}
          onKeyDown={event => {
            if (event.key !== '0') return;
            event.preventDefault();
            onChange(null);
          }}
          onChange={event => onChange(Number(event.target.value))}
          // A click on the middle moves nothing, and is an answer all the same.
          onClick={event => onChange(Number(event.currentTarget.value))}
        />
        <span aria-hidden="true">{rating.high}</span>
        <output htmlFor={id} className={styles.said}>
          {said}
        </output>
      </div>
      <label className={styles.box} data-quiet="true">
        <input
          type="checkbox"
          checked={value === null}
          onChange={event => {
            if (event.target.checked) onChange(null);
          }}
        />
        <span className={styles.digit} aria-hidden="true">
          0
        </span>
        <span>{notApplicable}</span>
      </label>
    </fieldset>
  );
};
