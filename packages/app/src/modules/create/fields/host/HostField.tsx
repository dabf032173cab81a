import { useApi } from '@backstage/core-plugin-api';
import { Select } from '@backstage/ui';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { goldenPathApiRef, type RepositoryHost } from '../../api/GoldenPathApi';
import type { FieldProps } from '../FieldProps';
import { FieldStatus } from '../FieldStatus';
import styles from '../Field.module.css';

/** Always there, also while the list cannot be read. */
const EMBEDDED: RepositoryHost = {
  host: 'boardwalk',
  provider: 'boardwalk',
  title: 'Boardwalk',
  canPublish: true,
};

const meaningOf = ({ provider, host }: RepositoryHost) => {
  switch (provider) {
    case 'boardwalk':
      return 'The Git host inside this portal. It needs no account, and runs no CI: good for trying, teaching and testing.';
    case 'github':
      return `A repository on ${host}. Pull requests and GitHub Actions work at once.`;
    case 'gitlab':
      return `A project on ${host}. Merge requests and GitLab CI work at once.`;
    default:
      return `A repository on ${host}. Connect your CI there.`;
  }
};

/** Where the repository is made. */
export const HostField = (props: FieldProps<string>) => {
  const { formData: host = EMBEDDED.host, idSchema, schema, uiSchema } = props;
  const api = useApi(goldenPathApiRef);
  const { value, loading, error } = useAsyncRetry(() => api.listHosts(), [api]);
  const hosts = value?.length ? value : [EMBEDDED];
  const chosen = hosts.find(item => item.host === host);
  const closed = hosts.filter(item => !item.canPublish);
  const statusId = `${idSchema.$id}-status`;
  const isUnknown = !chosen && !loading && !error;
  return (
    <div className={styles.field}>
      <Select
        id={idSchema.$id}
        name={idSchema.$id}
        label={schema.title ?? 'Git host'}
        description={uiSchema['ui:description'] ?? schema.description}
        isDisabled={props.disabled || props.readonly || loading}
        isInvalid={isUnknown || chosen?.canPublish === false}
        aria-describedby={statusId}
        options={hosts.map(item => ({
          id: item.host,
          label: item.title,
          disabled: !item.canPublish,
        }))}
        value={host}
        onChange={key =>
          props.onChange(key === null ? EMBEDDED.host : String(key))
        }
      />
      <FieldStatus id={statusId} tone={isUnknown ? 'problem' : undefined}>
        {isUnknown && `${host} is not configured as a Git host here.`}
        {chosen && meaningOf(chosen)}
        {error && ` Other hosts could not be listed: ${error.message}`}
        {closed.length > 0 &&
          ` Templates cannot create repositories on ${closed
            .map(item => item.title)
            .join(' and ')}: its integration has no token.`}
      </FieldStatus>
    </div>
  );
};
