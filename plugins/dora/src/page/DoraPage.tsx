import { NotFoundErrorPage } from '@backstage/frontend-plugin-api';
import { Container, Skeleton } from '@backstage/ui';
import { Suspense } from 'react';
import { Route, Routes } from 'react-router-dom';
import { Loading } from '../states/Loading';
import { SectionNav } from './SectionNav';
import { SECTIONS } from './sections';
import '../theme/palette.css';

/** All DORA pages, each at its own address below this one. */
export const DoraPage = () => (
  <>
    <SectionNav />
    <Container>
      <Suspense
        fallback={
          <Loading>
            <Skeleton width="100%" height={44} />
          </Loading>
        }
      >
        <Routes>
          {Object.values(SECTIONS).map(({ path, Page }) => (
            <Route key={path} path={path} element={<Page />} />
          ))}
          <Route path="*" element={<NotFoundErrorPage />} />
        </Routes>
      </Suspense>
    </Container>
  </>
);
