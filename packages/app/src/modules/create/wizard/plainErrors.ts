import type { FormProps } from '@backstage/plugin-scaffolder-react';

type TransformErrors = NonNullable<FormProps['transformErrors']>;
type FormError = Parameters<TransformErrors>[0][number];

const textOf = ({ name, params, message }: FormError): string | undefined => {
  switch (name) {
    case 'required':
      return 'is missing.';
    case 'minLength':
      return `needs at least ${params.limit} characters.`;
    case 'maxLength':
      return `may have at most ${params.limit} characters.`;
    case 'minimum':
      return `must be ${params.limit} or more.`;
    case 'maximum':
      return `must be ${params.limit} or less.`;
    case 'pattern':
      return 'has characters that are not allowed.';
    case 'type':
      return params.type === 'integer'
        ? 'must be a whole number.'
        : `must be a ${params.type}.`;
    case 'enum':
      return 'is none of the choices.';
    default:
      return message;
  }
};

/** Says in plain words what the schema validator found. */
export const plainErrors: TransformErrors = errors =>
  errors.map(error => ({ ...error, message: textOf(error) }));
