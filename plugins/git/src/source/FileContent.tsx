import type { Blob, TreeEntry } from '@boardwalk/plugin-git-common';
import { Message } from '@boardwalk/ui';
import { RiFileUnknowLine } from '@remixicon/react';
import { useFormat } from '../format/useFormat';
import { CodeView } from './CodeView';
import { useGitTranslation } from '../translation/useGitTranslation';
import styles from './Source.module.css';

/** What is in a file, or why it cannot be shown. */
export const FileContent = (props: { blob: Blob; entry: TreeEntry }) => {
  const { blob, entry } = props;
  const { t } = useGitTranslation();
  const format = useFormat();
  const size = format.bytes(blob.size);
  if (blob.binary || blob.content === null)
    return (
      <Message icon={<RiFileUnknowLine />} title={t('source.binaryTitle')}>
        {t('source.binaryText', { size })}
      </Message>
    );
  if (entry.type === 'symlink')
    return (
      <p className={styles.note}>
        {t('source.symlinkText')} <code>{blob.content}</code>
      </p>
    );
  if (blob.content === '')
    return <p className={styles.note}>{t('source.emptyFile')}</p>;
  return (
    <>
      {blob.truncated && (
        <p className={styles.note} role="note">
          {t('source.truncated', { size })}
        </p>
      )}
      <CodeView
        path={blob.path}
        code={blob.content}
        label={t('source.content', { name: entry.name })}
      />
    </>
  );
};
