import { useApi } from '@backstage/frontend-plugin-api';
import type { RepositoryName } from '@boardwalk/plugin-git-common';
import { Coloured, useAnswer } from '@boardwalk/ui';
import { useCallback } from 'react';
import { gitApiRef } from '../api/GitApi';
import { AnswerFrame } from '../states/AnswerFrame';
import { useGitTranslation } from '../translation/useGitTranslation';
import styles from './Source.module.css';

/** The read-me of a folder, as its text stands. */
export const Readme = (props: {
  repository: RepositoryName;
  gitRef: string;
  path: string;
}) => {
  const { gitRef: ref, path } = props;
  const { namespace, name } = props.repository;
  const api = useApi(gitApiRef);
  const { t } = useGitTranslation();
  const answer = useAnswer(
    useCallback(
      signal => api.getBlob({ namespace, name }, { ref, path }, { signal }),
      [api, namespace, name, ref, path],
    ),
  );
  const file = path.split('/').pop() ?? path;
  return (
    <section
      className={styles.panel}
      aria-label={t('source.readme', { name: file })}
    >
      <div className={styles.head}>
        <h3 className={styles.name}>{file}</h3>
      </div>
      <AnswerFrame what={t('source.whatPlace')} answer={answer}>
        {({ content }) =>
          content ? (
            <pre className={styles.text}>
              <Coloured path={path} code={content} />
            </pre>
          ) : (
            <p className={styles.note}>{t('source.emptyFile')}</p>
          )
        }
      </AnswerFrame>
    </section>
  );
};
