import type { ReactNode } from 'react';
import { Route, Routes } from 'react-router-dom';
import { TemplatesGate } from './TemplatesGate';
import { WizardRoute } from './wizard/WizardRoute';

/** The list of templates, and the form of one. */
export const TemplatesPage = ({ stock }: { stock: ReactNode }) => (
  <Routes>
    <Route
      path=":namespace/:templateName"
      element={<WizardRoute stock={stock} />}
    />
    <Route path="*" element={<TemplatesGate>{stock}</TemplatesGate>} />
  </Routes>
);
