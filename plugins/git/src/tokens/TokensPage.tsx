import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { Container } from '@backstage/ui';
import type { CreatedToken, Token } from '@boardwalk/plugin-git-common';
import { Message, useAnswer } from '@boardwalk/ui';
import { RiKey2Line } from '@remixicon/react';
import { useCallback, useState } from 'react';
import { gitApiRef } from '../api/GitApi';
import { AnswerFrame } from '../states/AnswerFrame';
import { useGitTranslation } from '../translation/useGitTranslation';
import { NewTokenDialog } from './NewTokenDialog';
import { ShownOnce } from './ShownOnce';
import { TokenTable } from './TokenTable';
import styles from './Tokens.module.css';

/** One's own tokens: making one, seeing when each was used, revoking. */
export const TokensPage = () => {
  const api = useApi(gitApiRef);
  const toasts = useApi(toastApiRef);
  const { t } = useGitTranslation();
  // Nowhere but here, and gone with the page.
  const [created, setCreated] = useState<CreatedToken>();
  const answer = useAnswer(
    useCallback(signal => api.getTokens({ signal }), [api]),
  );
  const revoke = async (token: Token) => {
    await api.revokeToken(token.id);
    if (created?.item.id === token.id) setCreated(undefined);
    toasts.post({
      title: t('tokens.revoked', { name: token.name }),
      status: 'success',
      timeout: 5_000,
    });
    answer.retry();
  };
  return (
    <Container>
      <div className={styles.head}>
        <div className={styles.about}>
          <h2 className={styles.title}>{t('tokens.title')}</h2>
          <p className={styles.intro}>{t('tokens.intro')}</p>
        </div>
        <NewTokenDialog
          onCreate={async token => {
            setCreated(await api.createToken(token));
            answer.retry();
          }}
        />
      </div>
      {created && (
        <ShownOnce created={created} onDone={() => setCreated(undefined)} />
      )}
      <div className={styles.panel}>
        <AnswerFrame what={t('tokens.what')} answer={answer} lines={3}>
          {tokens =>
            tokens.length === 0 ? (
              <Message icon={<RiKey2Line />} title={t('tokens.emptyTitle')}>
                {t('tokens.emptyText')}
              </Message>
            ) : (
              <TokenTable tokens={tokens} onRevoke={revoke} />
            )
          }
        </AnswerFrame>
      </div>
    </Container>
  );
};
