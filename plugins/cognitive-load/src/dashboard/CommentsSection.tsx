import {
  cognitiveLoadWaveManagePermission,
  type PublishedComment,
} from '@boardwalk/plugin-cognitive-load-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Message, useAnswer } from '@boardwalk/ui';
import { RiChat1Line } from '@remixicon/react';
import { useCallback } from 'react';
import { cognitiveLoadApiRef } from '../api/CognitiveLoadApi';
import { ConfirmButton } from '../states/ConfirmButton';
import { AnswerFrame } from '../states/AnswerFrame';
import { useLoadTranslation } from '../translation/useLoadTranslation';
import { useDashboard } from './useDashboard';
import dashboard from './Dashboard.module.css';
import styles from './Comments.module.css';

const START = 40;

/** What people wrote, without who they are. */
export const CommentsSection = () => {
  const api = useApi(cognitiveLoadApiRef);
  const { t } = useLoadTranslation();
  const { wave, group, overview } = useDashboard();
  const { allowed: manages } = usePermission({
    permission: cognitiveLoadWaveManagePermission,
  });
  const answer = useAnswer(
    useCallback(
      (signal: AbortSignal) =>
        api.getComments({ group: group.ref, wave: wave.id }, { signal }),
      [api, group.ref, wave.id],
    ),
  );
  const titleOf = ({ group: ref }: PublishedComment) =>
    overview.groups.find(one => one.ref === ref)?.title ?? ref;
  return (
    <section className={dashboard.stack}>
      <h2 className={dashboard.heading}>{t('dashboard.comments')}</h2>
      <p className={dashboard.note}>{t('dashboard.commentsText')}</p>
      <AnswerFrame
        what={t('dashboard.whatComments')}
        answer={answer}
        height={200}
      >
        {comments =>
          comments.length === 0 ? (
            <Message icon={<RiChat1Line />} title={t('dashboard.commentsNone')}>
              {t('dashboard.commentsNoneText')}
            </Message>
          ) : (
            <ul className={styles.comments}>
              {comments.map(comment => (
                <li key={comment.id} className={dashboard.card}>
                  <p>{comment.body}</p>
                  <div className={styles.foot}>
                    <span>{titleOf(comment)}</span>
                    {manages && (
                      <ConfirmButton
                        label={t('dashboard.hide')}
                        name={t('dashboard.hideNamed', {
                          start: comment.body.slice(0, START),
                        })}
                        title={t('dashboard.hideTitle')}
                        confirm={t('dashboard.hideConfirm')}
                        variant="tertiary"
                        onConfirm={async () => {
                          await api.hideComment(comment.id);
                          answer.retry();
                        }}
                      >
                        {t('dashboard.hideText')}
                      </ConfirmButton>
                    )}
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </AnswerFrame>
    </section>
  );
};
