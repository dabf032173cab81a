import { RiErrorWarningLine } from '@remixicon/react';
import type { FormProblem, ProblemMemory } from './ProblemMemory';
import styles from './ErrorList.module.css';

interface Schema {
  title?: string;
  properties?: Record<string, Schema | boolean>;
}

/** What a question is called; its path where it has no title. */
function titleOf(schema: Schema, property: string): string {
  let found: Schema | undefined = schema;
  for (const key of property.split('.').filter(Boolean)) {
    const next: Schema | boolean | undefined = found?.properties?.[key];
    found = typeof next === 'object' ? next : undefined;
  }
  return found?.title ?? property.replace(/^\./, '');
}

/** What keeps the form from going on, question by question. */
export const ErrorList = (props: {
  errors: Array<FormProblem & { message?: string }>;
  schema: object;
  formContext?: { formData?: unknown; problems?: ProblemMemory };
}) => {
  const { errors, schema, formContext } = props;
  const open =
    formContext?.problems?.open(errors, formContext.formData) ?? errors;
  if (!open.length) return null;
  return (
    <div className={styles.errors} role="alert">
      <RiErrorWarningLine aria-hidden="true" />
      <ul>
        {open.map(({ property = '', message, stack }, index) => (
          <li key={index}>
            {property && message ? (
              <>
                <strong>{titleOf(schema, property)}</strong> {message}
              </>
            ) : (
              stack
            )}
          </li>
        ))}
      </ul>
    </div>
  );
};
