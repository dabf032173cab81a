import { NotFoundErrorPage } from '@backstage/frontend-plugin-api';
import { Container, Skeleton } from '@backstage/ui';
import { Loading } from '@boardwalk/ui';
import { lazy, Suspense } from 'react';
import { Outlet, Route, Routes } from 'react-router-dom';
import { RepositoriesPage } from '../repositories/RepositoriesPage';
import { RepositoryFrame } from '../repository/RepositoryFrame';
import { useGitTranslation } from '../translation/useGitTranslation';

const SourcePage = lazy(() =>
  import('../source/SourcePage').then(m => ({ default: m.SourcePage })),
);
const CommitsPage = lazy(() =>
  import('../commits/CommitsPage').then(m => ({ default: m.CommitsPage })),
);
const CommitPage = lazy(() =>
  import('../commits/CommitPage').then(m => ({ default: m.CommitPage })),
);
const BranchesPage = lazy(() =>
  import('../branches/BranchesPage').then(m => ({ default: m.BranchesPage })),
);
const ComparePage = lazy(() =>
  import('../compare/ComparePage').then(m => ({ default: m.ComparePage })),
);

const Waiting = () => {
  const { t } = useGitTranslation();
  return (
    <Container>
      <Loading label={t('common.loading')}>
        <Skeleton width="100%" height={240} />
      </Loading>
    </Container>
  );
};

const InRepository = () => (
  <RepositoryFrame>
    <Suspense fallback={<Waiting />}>
      <Outlet />
    </Suspense>
  </RepositoryFrame>
);

/** All source pages, each at its own address below this one. */
export const GitPage = () => (
  <Routes>
    <Route index element={<RepositoriesPage />} />
    <Route path=":namespace/:name" element={<InRepository />}>
      <Route index element={<SourcePage />} />
      <Route path="tree/:ref/*" element={<SourcePage />} />
      <Route path="commits/:ref" element={<CommitsPage />} />
      <Route path="commit/:sha" element={<CommitPage />} />
      <Route path="branches" element={<BranchesPage />} />
      <Route path="compare" element={<ComparePage />} />
      <Route path="compare/:spec" element={<ComparePage />} />
      <Route path="*" element={<NotFoundErrorPage />} />
    </Route>
    <Route path="*" element={<NotFoundErrorPage />} />
  </Routes>
);
