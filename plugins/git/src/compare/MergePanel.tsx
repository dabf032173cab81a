import type { Comparison, Repository } from '@boardwalk/plugin-git-common';
import {
  RiCheckboxCircleLine,
  RiErrorWarningLine,
  RiGitMergeLine,
} from '@remixicon/react';
import { useGitTranslation } from '../translation/useGitTranslation';
import { MergeButton } from './MergeButton';
import { useVerdict } from './useVerdict';
import styles from './Compare.module.css';

const ICONS = {
  nothing: RiCheckboxCircleLine,
  'fast-forward': RiGitMergeLine,
  clean: RiGitMergeLine,
  conflict: RiErrorWarningLine,
  unrelated: RiErrorWarningLine,
};

/** Says whether two refs go together, and merges them. */
export const MergePanel = (props: {
  repository: Repository;
  comparison: Comparison;
  onReload: () => void;
}) => {
  const { repository, comparison, onReload } = props;
  const { t } = useGitTranslation();
  const { title, text } = useVerdict(comparison);
  const { mergeable, conflicts } = comparison;
  const Icon = ICONS[mergeable];
  const canMerge = mergeable === 'fast-forward' || mergeable === 'clean';
  return (
    <section className={styles.verdict} data-verdict={mergeable}>
      <Icon size={24} aria-hidden="true" />
      <div className={styles.words}>
        <h3 className={styles.verdictTitle}>{title}</h3>
        <p>{text}</p>
        {conflicts.length > 0 && (
          <ul className={styles.conflicts}>
            {conflicts.map(path => (
              <li key={path}>
                <code>{path}</code>
              </li>
            ))}
          </ul>
        )}
        {canMerge && !repository.permissions.update && (
          <p>{t('compare.notOwner')}</p>
        )}
      </div>
      {canMerge && repository.permissions.update && (
        <MergeButton
          repository={repository}
          comparison={comparison}
          onMerged={onReload}
          onMoved={onReload}
        />
      )}
    </section>
  );
};
