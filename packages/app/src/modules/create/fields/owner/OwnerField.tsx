import { Button, Select } from '@backstage/ui';
import { useEffect } from 'react';
import { usePlatformAccess } from '../../../../hooks/usePlatformAccess';
import type { FieldProps } from '../FieldProps';
import { FieldStatus } from '../FieldStatus';
import { useOwnerChoices } from './useOwnerChoices';
import styles from '../Field.module.css';

const NONE =
  'You belong to no group in the catalog, so nothing can be created yet. Ask your platform team to add you to your team.';

/** Searching is of use from this many groups on. */
const SEARCH_FROM = 8;

/** Which of the person's groups owns something new. One group needs no question. */
export const OwnerField = (props: FieldProps<string>) => {
  const { formData: owner, idSchema, schema, uiSchema, rawErrors } = props;
  const { onChange } = props;
  const isPlatform = usePlatformAccess();
  const { value, loading, error, retry } = useOwnerChoices(isPlatform);
  const choices = value ?? [];
  const [only] = choices.length === 1 ? choices : [];

  useEffect(() => {
    if (!owner && only) onChange(only.ref);
  }, [owner, only, onChange]);

  const statusId = `${idSchema.$id}-status`;
  const isForeign =
    owner && value && !choices.some(choice => choice.ref === owner);
  return (
    <div className={styles.field}>
      <Select
        id={idSchema.$id}
        name={idSchema.$id}
        label={schema.title ?? 'Owner'}
        description={
          uiSchema['ui:description'] ??
          schema.description ??
          'The team that builds and runs it.'
        }
        placeholder={loading ? 'Loading your groups…' : 'Choose a group'}
        isRequired={props.required}
        isDisabled={
          props.disabled || props.readonly || loading || choices.length === 0
        }
        isInvalid={Boolean(isForeign) || (!owner && rawErrors?.length > 0)}
        validationBehavior="aria"
        aria-describedby={statusId}
        options={choices.map(({ ref, title }) => ({
          id: ref,
          label: title,
        }))}
        search={
          choices.length >= SEARCH_FROM
            ? { placeholder: 'Search groups' }
            : undefined
        }
        value={owner ?? null}
        onChange={key => onChange(key === null ? undefined : String(key))}
      />
      <FieldStatus
        id={statusId}
        tone={error || isForeign || !owner ? 'problem' : undefined}
      >
        {error && (
          <>
            Your groups could not be loaded: {error.message}{' '}
            <Button size="small" variant="tertiary" onPress={retry}>
              Try again
            </Button>
          </>
        )}
        {value?.length === 0 && NONE}
        {isForeign && `${owner} is not one of your groups.`}
        {choices.length > 0 && !owner && rawErrors?.[0]}
      </FieldStatus>
    </div>
  );
};
