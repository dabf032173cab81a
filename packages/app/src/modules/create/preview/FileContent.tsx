import { Coloured, formatBytes } from '@boardwalk/ui';
import type { PreviewFile } from '../api/GoldenPathApi';
import styles from './FileContent.module.css';

const reasonOf = ({ binary, content, size }: PreviewFile) => {
  if (binary) return 'A binary file: there is no text to show.';
  if (content === null)
    return 'This file is too large for the preview. It will be in the repository.';
  return size === 0 ? 'This file is empty.' : undefined;
};

/** A file: where it will be, how large, and its text with line numbers. */
export const FileContent = ({ file }: { file: PreviewFile }) => {
  const reason = reasonOf(file);
  const lines = (file.content ?? '').replace(/\n$/, '').split('\n');
  return (
    <section className={styles.file} aria-label={file.path}>
      <header className={styles.head}>
        <span className={styles.path}>{file.path}</span>
        <span className={styles.size}>
          {file.executable && 'executable, '}
          {formatBytes(file.size, 'en')}
        </span>
      </header>
      {reason ? (
        <p className={styles.reason}>{reason}</p>
      ) : (
        <div
          className={styles.text}
          // It scrolls, so the keyboard must reach it.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          role="group"
          aria-label={`Text of ${file.path}`}
        >
          <span className={styles.numbers} aria-hidden="true">
            {lines.map((_, index) => index + 1).join('\n')}
          </span>
          <pre className={styles.code}>
            <Coloured path={file.path} code={lines.join('\n')} />
          </pre>
        </div>
      )}
    </section>
  );
};
