import { TextField } from '@backstage/ui';
import { answersOf, hostOf, type FieldProps } from '../FieldProps';
import { FieldStatus } from '../FieldStatus';
import { nameProblem, suggestName } from './nameRules';
import { useNameCheck, type NameState } from './useNameCheck';
import styles from '../Field.module.css';

const toStatus = (
  name: string,
  problem: string | undefined,
  now: NameState,
) => {
  if (!name) return {};
  if (problem) return { tone: 'problem' as const, text: problem };
  switch (now.state) {
    case 'checking':
      return { tone: 'busy' as const, text: 'Checking whether it is free…' };
    case 'unknown':
      return {
        text: 'Could not check whether it is free. Review checks again.',
      };
    case 'known':
      return now.check.available && now.check.problems.length === 0
        ? { tone: 'ok' as const, text: `${name} is free.` }
        : { tone: 'problem' as const, text: now.check.problems.join(' ') };
    default:
      return {};
  }
};

/** The name of something new: its form and whether it is free, as typed. */
export const NameField = (props: FieldProps<string>) => {
  const { formData: name = '', idSchema, schema, uiSchema, rawErrors } = props;
  const answers = answersOf(props);
  const problem = name ? nameProblem(name) : undefined;
  const now = useNameCheck(
    problem ? undefined : name,
    answers.owner,
    hostOf(answers),
  );
  const { tone, text } = toStatus(name, problem, now);
  const suggestion = problem && suggestName(name);
  const statusId = `${idSchema.$id}-status`;
  return (
    <div className={styles.field}>
      <TextField
        id={idSchema.$id}
        name={idSchema.$id}
        label={schema.title ?? 'Name'}
        description={
          uiSchema['ui:description'] ??
          schema.description ??
          'The repository, the catalog page and the image are called so.'
        }
        isRequired={props.required}
        isDisabled={props.disabled || props.readonly}
        isInvalid={tone === 'problem' || (!name && rawErrors?.length > 0)}
        validationBehavior="aria"
        autoComplete="off"
        spellCheck="false"
        aria-describedby={statusId}
        value={name}
        onChange={value => props.onChange(value || undefined)}
        onBlur={() => props.onBlur(idSchema.$id, name)}
      />
      <FieldStatus id={statusId} tone={name ? tone : 'problem'}>
        {name ? text : rawErrors?.[0]}
        {suggestion && (
          <>
            {' '}
            <button
              type="button"
              className={styles.suggestion}
              onClick={() => props.onChange(suggestion)}
            >
              Use {suggestion}
            </button>
          </>
        )}
      </FieldStatus>
    </div>
  );
};
