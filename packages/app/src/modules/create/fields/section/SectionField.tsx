import { RiArrowRightSLine } from '@remixicon/react';
import { useEffect, useId, useState } from 'react';
import type { FieldProps } from '../FieldProps';
import { summariseSection } from './summariseSection';
import styles from './SectionField.module.css';

type Values = Record<string, unknown>;

const hasProblem = (errors: unknown): boolean =>
  typeof errors === 'object' &&
  errors !== null &&
  Object.entries(errors).some(([key, value]) =>
    key === '__errors'
      ? Array.isArray(value) && value.length > 0
      : hasProblem(value),
  );

/**
 * Questions whose defaults are right for most: closed, with a summary of their
 * answers, and open once there is something to mend.
 */
export const SectionField = (props: FieldProps<Values>) => {
  const { schema, uiSchema, formData, registry } = props;
  const id = useId();
  const wrong = hasProblem(props.errorSchema);
  const [open, setOpen] = useState(wrong);
  useEffect(() => {
    if (wrong) setOpen(true);
  }, [wrong]);

  const { ObjectField } = registry.fields;
  const summary = summariseSection(
    (schema.properties ?? {}) as Parameters<typeof summariseSection>[0],
    formData,
  );
  const description = uiSchema['ui:description'] ?? schema.description;
  return (
    <details
      className={styles.section}
      open={open}
      onToggle={event => setOpen(event.currentTarget.open)}
    >
      <summary className={styles.head} aria-describedby={id}>
        <RiArrowRightSLine className={styles.arrow} aria-hidden="true" />
        <span className={styles.title}>{schema.title ?? props.name}</span>
        <span id={id} className={styles.values}>
          {summary}
        </span>
      </summary>
      <div className={styles.body}>
        {description && <p className={styles.description}>{description}</p>}
        <ObjectField
          {...props}
          // Title and description stand above; without them the default
          // template shows the questions only.
          schema={{ ...schema, title: undefined, description: undefined }}
          uiSchema={{
            ...uiSchema,
            'ui:field': undefined,
            'ui:title': '',
            'ui:description': '',
            'ui:options': { ...uiSchema['ui:options'], title: '' },
          }}
        />
      </div>
    </details>
  );
};
