import type {
  AuthService,
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { pathProblem } from '../domain/hosts';
import { parseParameters, type Parameters } from '../domain/parameters';
import { ProblemsError, type Problem } from '../domain/problems';
import { repositoryPath, valuesOf } from '../domain/values';
import type { TemplateKind, TemplateValues } from '../domain/values';
import type { RepositoryHosts } from './RepositoryHosts';

/** Tells whether the embedded host has a repository. */
export type FindRepository = (
  repository: { namespace: string; name: string },
  credentials: BackstageCredentials,
) => Promise<boolean>;

interface Options {
  auth: AuthService;
  catalog: CatalogService;
  userInfo: UserInfoService;
  hosts: RepositoryHosts;
  findRepository: FindRepository;
  /** May create for any team. */
  platformGroup: string | undefined;
  urls: { app: string; backend: string };
  now: () => Date;
}

/**
 * Judges answers to a template against catalog, hosts and the person who gave them.
 * Nothing relies on the form: whoever posts a task gets the same answer.
 */
export class ParameterChecker {
  readonly #options: Options;

  static create(options: Options): ParameterChecker {
    return new ParameterChecker(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  /**
   * Reads and judges answers, and derives what templates are rendered with.
   *
   * @throws {@link ProblemsError} with all that is wrong
   */
  async prepare(
    input: { kind: TemplateKind; template: string; parameters: unknown },
    credentials: BackstageCredentials,
  ): Promise<TemplateValues> {
    const { parameters, problems } = parseParameters(input.parameters);
    problems.push(...(await this.#judge(parameters, credentials)));
    if (problems.length) throw new ProblemsError(problems);
    const complete = parameters as Parameters;
    return valuesOf({
      ...input,
      parameters: complete,
      provider: this.#options.hosts.find(complete.repository.host)!.provider,
      urls: this.#options.urls,
      now: this.#options.now(),
    });
  }

  /** What is wrong with a name, as it is typed; without owner the host is not asked. */
  async checkName(
    input: { name: string; owner?: string; host?: string },
    credentials: BackstageCredentials,
  ): Promise<Problem[]> {
    const { parameters, problems } = parseParameters({
      name: input.name,
      owner: input.owner,
      ...(input.host && { repository: { host: input.host } }),
    });
    const found = await Promise.all([
      this.#judgeName(parameters),
      this.#judgeRepository(parameters, credentials),
    ]);
    return [...problems, ...found.flat()].filter(
      ({ field }) => field === 'name',
    );
  }

  async #judge(
    parameters: Partial<Parameters>,
    credentials: BackstageCredentials,
  ): Promise<Problem[]> {
    const found = await Promise.all([
      this.#judgeName(parameters),
      this.#judgeOwner(parameters, credentials),
      this.#judgeSystem(parameters),
      this.#judgeRepository(parameters, credentials),
    ]);
    return found.flat();
  }

  async #judgeName({ name }: Partial<Parameters>): Promise<Problem[]> {
    return name && (await this.#find(`component:default/${name}`))
      ? [
          {
            field: 'name',
            message: `"${name}" is taken by a component of the catalog. Choose another name.`,
          },
        ]
      : [];
  }

  async #judgeOwner(
    { owner }: Partial<Parameters>,
    credentials: BackstageCredentials,
  ): Promise<Problem[]> {
    if (!owner) return [];
    const problem = (message: string) => [{ field: 'owner', message }];
    if (!(await this.#find(owner)))
      return problem(`There is no ${owner} in the catalog. Choose a team.`);
    return (await this.#mayOwn(owner, credentials))
      ? []
      : problem(`You do not belong to ${owner}. Choose a team of yours.`);
  }

  async #judgeSystem({ system }: Partial<Parameters>): Promise<Problem[]> {
    return !system || (await this.#find(system))
      ? []
      : [
          {
            field: 'system',
            message: `There is no ${system} in the catalog. Choose another system, or none.`,
          },
        ];
  }

  async #judgeRepository(
    { name, owner, repository }: Partial<Parameters>,
    credentials: BackstageCredentials,
  ): Promise<Problem[]> {
    if (!repository) return [];
    const host = this.#options.hosts.find(repository.host);
    if (!host?.canPublish) {
      const can = this.#options.hosts
        .list()
        .filter(({ canPublish }) => canPublish)
        .map(one => one.host);
      return [
        {
          field: 'repository.host',
          message: `Nothing can be published to ${
            repository.host
          }. Choose ${can.join(' or ')}.`,
        },
      ];
    }
    if (
      host.provider === 'boardwalk' &&
      this.#options.auth.isPrincipal(credentials, 'service')
    )
      return [
        {
          field: 'repository.host',
          message:
            'Repositories of the portal are made by people. Sign in as one, or choose another host.',
        },
      ];
    if (!owner) return [];
    const path = repositoryPath({ owner, repository });
    const message =
      pathProblem(host.provider, path) ??
      (host.provider === 'boardwalk' &&
      path !==
        repositoryPath({ owner, repository: { ...repository, path: '' } })
        ? 'Leave the path empty: repositories of the portal lie below the name of the owning team.'
        : undefined);
    if (message) return [{ field: 'repository.path', message }];
    const taken =
      name &&
      host.provider === 'boardwalk' &&
      (await this.#options.findRepository(
        { namespace: path, name },
        credentials,
      ));
    return taken
      ? [
          {
            field: 'name',
            message: `There is a repository ${path}/${name}. Choose another name.`,
          },
        ]
      : [];
  }

  async #mayOwn(
    owner: string,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    const { auth, userInfo, platformGroup } = this.#options;
    // Services act for nobody; what they may do is decided where tokens are given.
    if (auth.isPrincipal(credentials, 'service')) return true;
    if (!auth.isPrincipal(credentials, 'user')) return false;
    const { ownershipEntityRefs } = await userInfo.getUserInfo(credentials);
    const refs = ownershipEntityRefs.map(ref => ref.toLocaleLowerCase('en-US'));
    return (
      refs.includes(owner) ||
      (platformGroup !== undefined && refs.includes(platformGroup))
    );
  }

  /** Asked as the plugin: a name is taken by what a person may not see, too. */
  async #find(ref: string): Promise<boolean> {
    const { auth, catalog } = this.#options;
    const entity = await catalog.getEntityByRef(ref, {
      credentials: await auth.getOwnServiceCredentials(),
    });
    return entity !== undefined;
  }
}
