import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import {
  cloneUrl,
  parseRepositorySlug,
  type CreatedToken,
} from '@boardwalk/plugin-git-common';
import { useEffect, useRef } from 'react';
import { CopySnippet } from '../states/CopySnippet';
import { useGitTranslation } from '../translation/useGitTranslation';
import styles from './Tokens.module.css';

/** The secret of a new token, the only time that it is seen. */
export const ShownOnce = (props: {
  created: CreatedToken;
  onDone: () => void;
}) => {
  const { token, item } = props.created;
  const backend = useApi(configApiRef).getString('backend.baseUrl');
  const { t } = useGitTranslation();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [item.id]);
  // Without a repository the two names are for people to fill in.
  const repository = parseRepositorySlug(item.repository ?? '') ?? {
    namespace: 'NAMESPACE',
    name: 'NAME',
  };
  return (
    <section className={styles.once} aria-label={t('tokens.createdTitle')}>
      <h3 ref={title} tabIndex={-1}>
        {t('tokens.createdTitle')}
      </h3>
      <p>{t('tokens.createdText')}</p>
      <CopySnippet title={t('tokens.token')} text={token} />
      <CopySnippet
        title={t('tokens.cloneLine')}
        text={`git clone ${cloneUrl(backend, repository)}`}
      />
      <p>{t('tokens.cloneText')}</p>
      <Button size="small" variant="secondary" onPress={props.onDone}>
        {t('tokens.done')}
      </Button>
    </section>
  );
};
