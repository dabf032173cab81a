import { ButtonLink } from '@backstage/ui';
import { RiStackLine, RiTeamLine } from '@remixicon/react';
import { CardError } from '../../../components/CardError';
import { RowSkeletons } from '../../../components/RowSkeletons';
import { StateMessage } from '../../../components/StateMessage';
import { Pager } from '../../../components/Pager';
import { ServiceTable } from './ServiceTable';
import { useLastDeployments } from './useLastDeployments';
import { PAGE_SIZE, useTeamServices } from './useTeamServices';

export const TeamServices = () => {
  const { value, error, retry, offset, setOffset } = useTeamServices();
  const lastDeployments = useLastDeployments();

  if (error)
    return <CardError what="Your services" error={error} onRetry={retry} />;
  if (!value) return <RowSkeletons rows={5} />;
  if (value.teams.length === 0) {
    return (
      <StateMessage
        icon={<RiTeamLine aria-hidden="true" />}
        title="You are not in a team yet"
        description="What your team owns is listed here. A platform engineer can add you to a group of the catalog."
      />
    );
  }
  if (value.totalItems === 0) {
    return (
      <StateMessage
        icon={<RiStackLine aria-hidden="true" />}
        title="Your team owns nothing yet"
        description="Create the first service from a template, or register one that exists."
        actions={
          <>
            <ButtonLink href="/create" variant="primary">
              Create a service
            </ButtonLink>
            <ButtonLink href="/catalog-import" variant="secondary">
              Register an existing one
            </ButtonLink>
          </>
        }
      />
    );
  }
  return (
    <>
      <ServiceTable
        services={value.items}
        teams={value.teams}
        lastDeployments={lastDeployments}
      />
      <Pager
        offset={offset}
        pageSize={PAGE_SIZE}
        total={value.totalItems}
        onChange={setOffset}
      />
    </>
  );
};
