import { Button, Select } from '@backstage/ui';
import type { FieldProps } from '../FieldProps';
import { FieldStatus } from '../FieldStatus';
import { useSystemChoices, type SystemChoice } from './useSystemChoices';
import styles from '../Field.module.css';

/** A key of its own, as the list has no empty one. */
const NO_SYSTEM = 'none';

const SEARCH_FROM = 8;

const toOptions = (choices: SystemChoice[]) =>
  choices.map(({ ref, title }) => ({ id: ref, label: title }));

const toSections = (choices: SystemChoice[]) => {
  const own = choices.filter(choice => choice.own);
  const others = choices.filter(choice => !choice.own);
  return [
    { id: NO_SYSTEM, label: 'None' },
    ...(own.length > 0
      ? [{ title: 'Systems of your groups', options: toOptions(own) }]
      : []),
    ...(others.length > 0
      ? [{ title: 'Other systems', options: toOptions(others) }]
      : []),
  ];
};

/** The system that something new belongs to, if any. */
export const SystemField = (props: FieldProps<string>) => {
  const { formData: system, idSchema, schema, uiSchema } = props;
  const { value, loading, error, retry } = useSystemChoices();
  const choices = value ?? [];
  const statusId = `${idSchema.$id}-status`;
  const isUnknown =
    system && value && !choices.some(choice => choice.ref === system);
  return (
    <div className={styles.field}>
      <Select
        id={idSchema.$id}
        name={idSchema.$id}
        label={schema.title ?? 'System'}
        description={
          uiSchema['ui:description'] ??
          schema.description ??
          'The product or system that it is a part of. You can set it later.'
        }
        secondaryLabel="Optional"
        placeholder={loading ? 'Loading systems…' : 'None'}
        isDisabled={props.disabled || props.readonly || loading}
        isInvalid={Boolean(isUnknown)}
        aria-describedby={statusId}
        options={toSections(choices)}
        search={
          choices.length >= SEARCH_FROM
            ? { placeholder: 'Search systems' }
            : undefined
        }
        value={system || NO_SYSTEM}
        onChange={key =>
          props.onChange(
            key === null || key === NO_SYSTEM ? undefined : String(key),
          )
        }
      />
      <FieldStatus
        id={statusId}
        tone={error || isUnknown ? 'problem' : undefined}
      >
        {error && (
          <>
            Systems could not be loaded: {error.message}{' '}
            <Button size="small" variant="tertiary" onPress={retry}>
              Try again
            </Button>
          </>
        )}
        {isUnknown && `${system} is not in the catalog.`}
      </FieldStatus>
    </div>
  );
};
