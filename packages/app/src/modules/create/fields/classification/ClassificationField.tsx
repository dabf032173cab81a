import { useId } from 'react';
import type { FieldProps } from '../FieldProps';
import { FieldStatus } from '../FieldStatus';
import { dataClasses } from './classes';
import field from '../Field.module.css';
import card from '../ChoiceCard.module.css';
import styles from './ClassificationField.module.css';

/** The most sensitive data that something keeps, with what each class brings. */
export const ClassificationField = (props: FieldProps<string>) => {
  const { formData: chosen, idSchema, schema, uiSchema, rawErrors } = props;
  const id = useId();
  const allowed = schema.enum as string[] | undefined;
  const classes = dataClasses.filter(
    item => !allowed || allowed.includes(item.id),
  );
  return (
    <fieldset className={card.group} aria-describedby={`${id}-status`}>
      <legend className={field.legend}>
        {schema.title ?? 'Data classification'}
      </legend>
      <p className={field.note}>
        {uiSchema['ui:description'] ??
          schema.description ??
          'Choose by the most sensitive data that it keeps or passes on.'}
      </p>
      <div className={styles.cards}>
        {classes.map(item => (
          <label key={item.id} className={card.card}>
            <input
              type="radio"
              name={idSchema.$id}
              value={item.id}
              checked={chosen === item.id}
              disabled={props.disabled || props.readonly}
              aria-labelledby={`${id}-${item.id}`}
              aria-describedby={`${id}-${item.id}-about`}
              onChange={() => props.onChange(item.id)}
            />
            <span id={`${id}-${item.id}`} className={card.title}>
              {item.title}
            </span>
            <span id={`${id}-${item.id}-about`} className={card.about}>
              {item.meaning}
              <span className={styles.consequence}>{item.consequence}</span>
            </span>
          </label>
        ))}
      </div>
      <FieldStatus id={`${id}-status`} tone="problem">
        {rawErrors?.[0]}
      </FieldStatus>
    </fieldset>
  );
};
