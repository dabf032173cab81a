import { ButtonLink } from '@backstage/ui';
import { RiHome5Line, RiSearchLine } from '@remixicon/react';
import { StateMessage } from '../../components/StateMessage';
import { usePageTitle } from './usePageTitle';

/** The 404 page. */
export const NotFound = () => {
  usePageTitle('Page not found');
  return (
    <StateMessage
      level="page"
      title="There is no page at this address"
      description="It may have moved, or the link that brought you here has a typing error."
      actions={
        <>
          <ButtonLink href="/" variant="primary" iconStart={<RiHome5Line />}>
            Go to home
          </ButtonLink>
          <ButtonLink
            href="/search"
            variant="secondary"
            iconStart={<RiSearchLine />}
          >
            Search
          </ButtonLink>
        </>
      }
    />
  );
};
