import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router-dom';
import { SectionLink } from './SectionLink';
import { SectionNav } from './SectionNav';

it('marks the part that is open', () => {
  render(
    <MemoryRouter
      initialEntries={['/page/two']}
      future={{ v7_startTransition: true, v7_relativeSplatPath: true }}
    >
      <SectionNav label="Parts">
        <SectionLink to="/page" end>
          One
        </SectionLink>
        <SectionLink to="/page/two">Two</SectionLink>
      </SectionNav>
    </MemoryRouter>,
  );
  expect(screen.getByRole('navigation', { name: 'Parts' })).toBeVisible();
  expect(screen.getByRole('link', { current: 'page' })).toHaveTextContent(
    'Two',
  );
});
