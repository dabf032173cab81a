import { NotFoundErrorPage } from '@backstage/frontend-plugin-api';
import { Container, Skeleton } from '@backstage/ui';
import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router-dom';
import { Loading } from '../states/Loading';
import '../theme/palette.css';

const SurveyPage = lazy(() =>
  import('../answer/SurveyPage').then(m => ({ default: m.SurveyPage })),
);

/** All pages of the survey, each at its own address below this one. */
export const LoadPage = () => (
  <Container>
    <Suspense
      fallback={
        <Loading>
          <Skeleton width="100%" height={44} />
        </Loading>
      }
    >
      <Routes>
        <Route path=":waveId" element={<SurveyPage />} />
        <Route path="*" element={<NotFoundErrorPage />} />
      </Routes>
    </Suspense>
  </Container>
);
