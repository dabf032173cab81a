import type { Repository } from '@boardwalk/plugin-git-common';
import { CommitLine } from '../commits/CommitLine';
import { useGitTranslation } from '../translation/useGitTranslation';
import { FileView } from './FileView';
import type { Place } from './usePlace';
import styles from './Source.module.css';

/** A file, a symbolic link or a submodule. */
export const EntryView = (props: {
  repository: Repository;
  place: Extract<Place, { type: 'entry' }>;
}) => {
  const { repository, place } = props;
  const { entry, ref, tree } = place;
  const { t } = useGitTranslation();
  return (
    <section className={styles.panel} aria-label={entry.name}>
      <CommitLine repository={repository} commit={tree.commit} />
      {entry.type === 'submodule' ? (
        <>
          <div className={styles.head}>
            <h3 className={styles.name}>{entry.name}</h3>
            <span>{t('source.submodule')}</span>
          </div>
          <p className={styles.note}>{t('source.submoduleText')}</p>
        </>
      ) : (
        <FileView
          key={`${ref}:${entry.path}`}
          repository={repository}
          gitRef={ref}
          entry={entry}
        />
      )}
    </section>
  );
};
