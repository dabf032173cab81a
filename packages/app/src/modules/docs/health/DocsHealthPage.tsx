import { Route, Routes } from 'react-router-dom';
import { HealthDetail } from './detail/HealthDetail';
import { HealthList } from './list/HealthList';

/** The list, and below it a page for the docs of each entity. */
export const DocsHealthPage = () => (
  <Routes>
    <Route path="/" element={<HealthList />} />
    <Route path="/:namespace/:kind/:name" element={<HealthDetail />} />
  </Routes>
);
