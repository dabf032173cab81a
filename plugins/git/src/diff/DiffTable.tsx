import { VisuallyHidden } from '@backstage/ui';
import { useMemo } from 'react';
import { useGitTranslation } from '../translation/useGitTranslation';
import { parsePatch, type DiffLine } from './parsePatch';
import styles from './DiffTable.module.css';

const SIGNS = { head: '', same: '', note: '', added: '+', removed: '−' };

const Line = ({ line }: { line: DiffLine }) => {
  const { t } = useGitTranslation();
  if (line.type === 'head' || line.type === 'note')
    return (
      <tr data-type={line.type}>
        <td colSpan={4}>{line.text}</td>
      </tr>
    );
  return (
    <tr data-type={line.type}>
      <td className={styles.number}>{line.before}</td>
      <td className={styles.number}>{line.after}</td>
      <td className={styles.sign}>
        <span aria-hidden="true">{SIGNS[line.type]}</span>
        {line.type !== 'same' && (
          <VisuallyHidden>
            {t(
              line.type === 'added'
                ? 'commits.lineAdded'
                : 'commits.lineRemoved',
            )}
          </VisuallyHidden>
        )}
      </td>
      <td className={styles.text}>{line.text}</td>
    </tr>
  );
};

/** The changed lines of a file. The box scrolls what is wider than the screen. */
export const DiffTable = ({ path, patch }: { path: string; patch: string }) => {
  const { t } = useGitTranslation();
  const lines = useMemo(() => parsePatch(patch), [patch]);
  return (
    <div
      className={styles.box}
      role="region"
      aria-label={t('commits.diffOf', { path })}
      // A keyboard scrolls it, too.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('commits.oldLine')}</th>
            <th scope="col">{t('commits.newLine')}</th>
            <th scope="col">±</th>
            <th scope="col">{t('commits.text')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <Line key={index} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  );
};
