import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  GIT_REPOSITORY_ANNOTATION,
  parseRepositorySlug,
  type Repository,
  type RepositoryName,
} from '@boardwalk/plugin-git-common';
import { useAnswer } from '@boardwalk/ui';
import { useCallback, type ReactNode } from 'react';
import { gitApiRef } from '../api/GitApi';
import { AnswerFrame } from '../states/AnswerFrame';
import { useGitTranslation } from '../translation/useGitTranslation';

const Loaded = (props: {
  name: RepositoryName;
  children: (repository: Repository) => ReactNode;
}) => {
  const { namespace, name } = props.name;
  const api = useApi(gitApiRef);
  const { t } = useGitTranslation();
  const answer = useAnswer(
    useCallback(
      signal => api.getRepository({ namespace, name }, { signal }),
      [api, namespace, name],
    ),
  );
  return (
    <AnswerFrame what={t('source.what')} answer={answer} lines={4}>
      {props.children}
    </AnswerFrame>
  );
};

/** Loads the repository that the annotation of an entity names. */
export const EntityRepository = (props: {
  children: (repository: Repository) => ReactNode;
}) => {
  const { entity } = useEntity();
  const { t } = useGitTranslation();
  const value = entity.metadata.annotations?.[GIT_REPOSITORY_ANNOTATION] ?? '';
  const name = parseRepositorySlug(value);
  return name ? (
    <Loaded name={name}>{props.children}</Loaded>
  ) : (
    <p role="alert">
      {t('entity.badAnnotation', {
        annotation: GIT_REPOSITORY_ANNOTATION,
        value,
      })}
    </p>
  );
};
