import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';

/** What the form hands to a field. */
export type FieldProps<TValue> = FieldExtensionComponentProps<TValue>;

/** The answers of the whole form, as far as other fields need them. */
export interface FormAnswers {
  owner?: string;
  repository?: { host?: string };
}

/** All answers given so far. */
export function answersOf(props: {
  formContext?: { formData?: FormAnswers };
}): FormAnswers {
  return props.formContext?.formData ?? {};
}

/** The host chosen in a form, or the one that is used when nobody chose. */
export function hostOf(answers: FormAnswers): string {
  return answers.repository?.host || 'boardwalk';
}
