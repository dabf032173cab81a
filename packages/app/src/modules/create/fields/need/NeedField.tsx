import { useId } from 'react';
import type { FieldProps } from '../FieldProps';
import { FieldStatus } from '../FieldStatus';
import { splitTitle } from '../splitTitle';
import field from '../Field.module.css';
import card from '../ChoiceCard.module.css';
import styles from './NeedField.module.css';

/**
 * A question about what something does, in whose answer the infrastructure that
 * follows is named, with what it brings into the repository.
 */
export const NeedField = (props: FieldProps<boolean>) => {
  const { formData, idSchema, schema, uiSchema, rawErrors } = props;
  const id = useId();
  const { question, thing } = splitTitle(schema.title ?? props.name);
  const examples = uiSchema['ui:description'] ?? schema.description;
  const brings = uiSchema['ui:options']?.brings;
  const choices = [
    { value: false, title: 'No', about: undefined },
    {
      value: true,
      title: thing ? `Yes: ${thing}` : 'Yes',
      about: typeof brings === 'string' ? brings : undefined,
    },
  ];
  return (
    <fieldset
      className={`${card.group} ${styles.need}`}
      aria-describedby={`${id}-examples ${id}-status`}
    >
      <legend className={field.legend}>{question}</legend>
      {examples && (
        <p id={`${id}-examples`} className={field.note}>
          {examples}
        </p>
      )}
      <div className={styles.answers}>
        {choices.map(({ value, title, about }) => (
          <label key={title} className={card.card}>
            <input
              type="radio"
              name={idSchema.$id}
              checked={(formData ?? false) === value}
              disabled={props.disabled || props.readonly}
              aria-labelledby={`${id}-${value}`}
              aria-describedby={about && `${id}-${value}-about`}
              onChange={() => props.onChange(value)}
            />
            <span id={`${id}-${value}`} className={card.title}>
              {title}
            </span>
            {about && (
              <span id={`${id}-${value}-about`} className={card.about}>
                {about}
              </span>
            )}
          </label>
        ))}
      </div>
      {rawErrors?.length ? (
        <FieldStatus id={`${id}-status`} tone="problem">
          {rawErrors[0]}
        </FieldStatus>
      ) : null}
    </fieldset>
  );
};
