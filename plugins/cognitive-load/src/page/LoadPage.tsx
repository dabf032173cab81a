import { NotFoundErrorPage } from '@backstage/frontend-plugin-api';
import { Container, Skeleton } from '@backstage/ui';
import { lazy, Suspense } from 'react';
import { Outlet, Route, Routes } from 'react-router-dom';
import { DashboardFrame } from '../dashboard/DashboardFrame';
import { Loading } from '../states/Loading';
import { SectionNav } from './SectionNav';
import { SECTIONS } from './sections';
import '../theme/palette.css';

const SurveyPage = lazy(() =>
  import('../answer/SurveyPage').then(m => ({ default: m.SurveyPage })),
);

const Waiting = () => (
  <Loading>
    <Skeleton width="100%" height={44} />
  </Loading>
);

/** Whoever answers sees no results around the questions, and no way to wander off. */
const Results = () => (
  <>
    <SectionNav />
    <Container>
      <Suspense fallback={<Waiting />}>
        <Outlet />
      </Suspense>
    </Container>
  </>
);

const Answering = () => (
  <Container>
    <Suspense fallback={<Waiting />}>
      <SurveyPage />
    </Suspense>
  </Container>
);

/** All pages of the survey, each at its own address below this one. */
export const LoadPage = () => (
  <Routes>
    <Route element={<Results />}>
      <Route element={<DashboardFrame />}>
        {SECTIONS.filter(({ withoutWave }) => !withoutWave).map(
          ({ path, Page }) => (
            <Route key={path} path={path} element={<Page />} />
          ),
        )}
      </Route>
      {SECTIONS.filter(({ withoutWave }) => withoutWave).map(
        ({ path, Page }) => (
          <Route key={path} path={`${path}/*`} element={<Page />} />
        ),
      )}
    </Route>
    <Route path=":waveId" element={<Answering />} />
    <Route path="*" element={<NotFoundErrorPage />} />
  </Routes>
);
