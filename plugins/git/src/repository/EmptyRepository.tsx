import type { Repository } from '@boardwalk/plugin-git-common';
import { Message } from '@boardwalk/ui';
import { RiGitCommitLine } from '@remixicon/react';
import { Link } from 'react-router-dom';
import { CopySnippet } from '../states/CopySnippet';
import { TOKENS_PATH } from '../tokens/TOKENS_PATH';
import { useGitTranslation } from '../translation/useGitTranslation';
import styles from './EmptyRepository.module.css';
import link from './CloneCommand.module.css';

/** Shows how the first branch gets into a repository. */
export const EmptyRepository = ({ repository }: { repository: Repository }) => {
  const { t } = useGitTranslation();
  const { cloneUrl, defaultBranch, name } = repository;
  return (
    <>
      <Message icon={<RiGitCommitLine />} title={t('source.emptyTitle')}>
        {t('source.emptyText')}{' '}
        <Link to={TOKENS_PATH} className={link.link}>
          {t('source.getToken')}
        </Link>
      </Message>
      <div className={styles.ways}>
        <CopySnippet
          title={t('source.emptyNew')}
          text={[
            `git clone ${cloneUrl}`,
            `cd ${name}`,
            `git switch -c ${defaultBranch}`,
            `echo "# ${name}" > README.md`,
            'git add README.md',
            'git commit -m "Begin"',
            `git push -u origin ${defaultBranch}`,
          ].join('\n')}
        />
        <CopySnippet
          title={t('source.emptyExisting')}
          text={[
            `git remote add origin ${cloneUrl}`,
            `git push -u origin ${defaultBranch}`,
          ].join('\n')}
        />
      </div>
    </>
  );
};
