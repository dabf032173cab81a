import {
  parseRepositorySlug,
  repositoryPath,
  type Token,
} from '@boardwalk/plugin-git-common';
import { stackedTable as table } from '@boardwalk/ui';
import { Link } from 'react-router-dom';
import { Moment } from '../format/Moment';
import { useFormat } from '../format/useFormat';
import link from '../repository/CloneCommand.module.css';
import { ConfirmButton } from '../states/ConfirmButton';
import { useGitTranslation } from '../translation/useGitTranslation';

const Row = (props: {
  token: Token;
  onRevoke: (token: Token) => Promise<void>;
}) => {
  const { token, onRevoke } = props;
  const { t } = useGitTranslation();
  const format = useFormat();
  const { name, scopes, expiresAt, lastUsedAt } = token;
  const repository = parseRepositorySlug(token.repository ?? '');
  const expired = new Date(expiresAt) <= new Date();
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label={t('tokens.access')}>
        {t(
          scopes.includes('write') ? 'tokens.accesswrite' : 'tokens.accessread',
        )}
      </td>
      <td data-label={t('repositories.name')}>
        {repository ? (
          <Link className={link.link} to={repositoryPath(repository)}>
            {token.repository}
          </Link>
        ) : (
          token.repository ?? t('tokens.allRepositories')
        )}
      </td>
      <td data-label={t('tokens.expires')}>
        {expired
          ? t('tokens.expired', { when: format.date(expiresAt) })
          : format.date(expiresAt)}
      </td>
      <td data-label={t('tokens.lastUsed')}>
        {lastUsedAt ? <Moment at={lastUsedAt} /> : t('tokens.never')}
      </td>
      <td data-label={t('tokens.actions')}>
        <ConfirmButton
          size="small"
          variant="secondary"
          label={t('tokens.revoke')}
          name={t('tokens.revokeOf', { name })}
          title={t('tokens.revokeTitle', { name })}
          confirm={t('tokens.revokeConfirm')}
          onConfirm={() => onRevoke(token)}
        >
          {t('tokens.revokeText')}
        </ConfirmButton>
      </td>
    </tr>
  );
};

/** Tokens: what each may do, until when, and when it was used. */
export const TokenTable = (props: {
  tokens: Token[];
  onRevoke: (token: Token) => Promise<void>;
}) => {
  const { t } = useGitTranslation();
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t('tokens.name')}</th>
          <th scope="col">{t('tokens.access')}</th>
          <th scope="col">{t('repositories.name')}</th>
          <th scope="col">{t('tokens.expires')}</th>
          <th scope="col">{t('tokens.lastUsed')}</th>
          <th scope="col">{t('tokens.actions')}</th>
        </tr>
      </thead>
      <tbody>
        {props.tokens.map(token => (
          <Row key={token.id} token={token} onRevoke={props.onRevoke} />
        ))}
      </tbody>
    </table>
  );
};
