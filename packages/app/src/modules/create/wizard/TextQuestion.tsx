import { TextField } from '@backstage/ui';
import type { QuestionSchema } from './questions';

/** The browser keeps letters out of numbers; the component passes on what it does not name. */
function numbersOnly({ type, minimum, maximum }: QuestionSchema): object {
  if (type !== 'number' && type !== 'integer') return {};
  const step = type === 'integer' ? 1 : 'any';
  return { type: 'number', step, min: minimum, max: maximum };
}

/**
 * A question that is answered by typing. Unlike in the stock form, its explanation
 * stands above the line, as with all questions of golden paths, and is read out
 * with it.
 */
export const TextQuestion = (props: {
  id: string;
  label: string;
  schema: QuestionSchema;
  options: { description?: string; emptyValue?: unknown };
  value?: string | number | null;
  placeholder?: string;
  required?: boolean;
  disabled?: boolean;
  readonly?: boolean;
  rawErrors?: string[];
  onChange(value: unknown): void;
  onBlur(id: string, value: unknown): void;
  onFocus(id: string, value: unknown): void;
}) => {
  const { id, schema, options, value } = props;
  return (
    <TextField
      id={id}
      name={id}
      label={props.label || schema.title}
      description={options.description ?? schema.description}
      placeholder={props.placeholder}
      isRequired={props.required}
      isDisabled={props.disabled}
      isReadOnly={props.readonly}
      isInvalid={Boolean(props.rawErrors?.length)}
      validationBehavior="aria"
      aria-describedby={`${id}__error`}
      {...numbersOnly(schema)}
      value={String(value ?? '')}
      onChange={text => props.onChange(text === '' ? options.emptyValue : text)}
      onBlur={() => props.onBlur(id, value)}
      onFocus={() => props.onFocus(id, value)}
    />
  );
};
