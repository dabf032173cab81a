import { ButtonLink } from '@backstage/ui';
import {
  repositoryPath,
  treePath,
  type Repository,
} from '@boardwalk/plugin-git-common';
import { RiHistoryLine } from '@remixicon/react';
import { useNavigate } from 'react-router-dom';
import { EmptyRepository } from '../repository/EmptyRepository';
import { RefPicker } from '../repository/RefPicker';
import { AnswerFrame } from '../states/AnswerFrame';
import { useGitTranslation } from '../translation/useGitTranslation';
import { EntryView } from './EntryView';
import { PathCrumbs } from './PathCrumbs';
import { TreeView } from './TreeView';
import { usePlace } from './usePlace';
import styles from './Source.module.css';

/** What stands at a place of a repository, and the way to other places. */
export const Source = (props: {
  repository: Repository;
  gitRef: string;
  path: string;
}) => {
  const { repository, gitRef, path } = props;
  const { t } = useGitTranslation();
  const navigate = useNavigate();
  const answer = usePlace(repository, gitRef, path);
  const history = `${repositoryPath(repository)}/commits/${encodeURIComponent(
    gitRef,
  )}${path && `?path=${encodeURIComponent(path)}`}`;
  return (
    <>
      <div className={styles.bar}>
        <div className={styles.ref}>
          <RefPicker
            repository={repository}
            label={t('source.ref')}
            value={gitRef}
            onChange={ref => navigate(treePath(repository, ref, path))}
          />
        </div>
        <PathCrumbs repository={repository} gitRef={gitRef} path={path} />
        <ButtonLink
          size="small"
          variant="secondary"
          href={history}
          iconStart={<RiHistoryLine />}
        >
          {t('source.history')}
        </ButtonLink>
      </div>
      <AnswerFrame what={t('source.whatPlace')} answer={answer}>
        {place => {
          if (place.type === 'entry')
            return <EntryView repository={repository} place={place} />;
          return 'empty' in place.tree ? (
            <EmptyRepository repository={repository} />
          ) : (
            <TreeView
              repository={repository}
              gitRef={gitRef}
              tree={place.tree}
            />
          );
        }}
      </AnswerFrame>
    </>
  );
};
