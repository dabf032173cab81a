import { NotAllowedError } from '@backstage/errors';
import { mayWrite } from '../domain/ownership';
import type { RepositoryRecord } from '../domain/RepositoryRecord';
import type { TokenRecord } from '../domain/TokenRecord';
import type { People } from './People';

/** Decides what git clients may do. The policy of the portal does not know them. */
export class GitAccess {
  readonly #people: People;
  readonly #platformGroup: string | undefined;

  static create(options: {
    people: People;
    platformGroup: string | undefined;
  }): GitAccess {
    return new GitAccess(options);
  }

  private constructor(options: {
    people: People;
    platformGroup: string | undefined;
  }) {
    this.#people = options.people;
    this.#platformGroup = options.platformGroup;
  }

  /** @throws NotAllowedError that tells the person at the git client why */
  async require(
    token: TokenRecord,
    repository: RepositoryRecord,
    action: 'read' | 'write',
  ): Promise<void> {
    const slug = `${repository.namespace}/${repository.name}`;
    if (token.repositoryId && token.repositoryId !== repository.id)
      throw new NotAllowedError(
        `This token is for ${token.repository} only, not for ${slug}.`,
      );
    if (action === 'write' && !token.scopes.includes('write'))
      throw new NotAllowedError(
        'This token may only read. Make one that may write in the settings of the portal.',
      );
    const person = await this.#people.find(token.userRef);
    if (!person)
      throw new NotAllowedError(
        `The catalog does not have ${token.userRef}, whose token this is, any more.`,
      );
    if (action === 'read') return;
    const isAllowed = mayWrite({
      ownerRef: repository.ownerRef,
      ownershipRefs: person.ownershipRefs,
      platformGroup: this.#platformGroup,
    });
    if (!isAllowed)
      throw new NotAllowedError(
        `${slug} belongs to ${repository.ownerRef}, and ${person.ref} is no member.`,
      );
  }
}
