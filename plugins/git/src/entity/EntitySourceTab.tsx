import { Container } from '@backstage/ui';
import { EmptyRepository } from '../repository/EmptyRepository';
import { Source } from '../source/Source';
import { EntityRepository } from './EntityRepository';

/** The files of a component's repository; what is inside opens on the source pages. */
export const EntitySourceTab = () => (
  <Container>
    <EntityRepository>
      {repository =>
        repository.empty ? (
          <EmptyRepository repository={repository} />
        ) : (
          <Source
            repository={repository}
            gitRef={repository.defaultBranch}
            path=""
          />
        )
      }
    </EntityRepository>
  </Container>
);
