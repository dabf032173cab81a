import { useApi } from '@backstage/frontend-plugin-api';
import type { RepositoryName, TreeEntry } from '@boardwalk/plugin-git-common';
import { useAnswer } from '@boardwalk/ui';
import { useCallback } from 'react';
import { gitApiRef } from '../api/GitApi';
import { useFormat } from '../format/useFormat';
import { AnswerFrame } from '../states/AnswerFrame';
import { useGitTranslation } from '../translation/useGitTranslation';
import { DownloadButton } from './DownloadButton';
import { FileContent } from './FileContent';
import styles from './Source.module.css';

/** Lines of a text; the last line break begins none. */
const countLines = (text: string) =>
  text === '' ? 0 : text.replace(/\n$/, '').split('\n').length;

/** A file or the target of a symbolic link, and the way to download it. */
export const FileView = (props: {
  repository: RepositoryName;
  gitRef: string;
  entry: TreeEntry;
}) => {
  const { entry, gitRef: ref } = props;
  const { namespace, name } = props.repository;
  const { path } = entry;
  const api = useApi(gitApiRef);
  const { t } = useGitTranslation();
  const format = useFormat();
  const answer = useAnswer(
    useCallback(
      signal => api.getBlob({ namespace, name }, { ref, path }, { signal }),
      [api, namespace, name, ref, path],
    ),
  );
  const blob = answer.value;
  return (
    <>
      <div className={styles.head}>
        <h3 className={styles.name}>{entry.name}</h3>
        {blob?.content && !blob.truncated && (
          <span>{t('source.lines', { count: countLines(blob.content) })}</span>
        )}
        {blob && <span>{format.bytes(blob.size)}</span>}
        {entry.executable && <span>{t('source.executable')}</span>}
        {entry.type === 'symlink' && <span>{t('source.symlink')}</span>}
        <span className={styles.end}>
          <DownloadButton
            repository={{ namespace, name }}
            gitRef={ref}
            path={path}
          />
        </span>
      </div>
      <AnswerFrame what={t('source.whatPlace')} answer={answer} lines={12}>
        {value => <FileContent blob={value} entry={entry} />}
      </AnswerFrame>
    </>
  );
};
