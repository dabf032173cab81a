import type { AuthService } from '@backstage/backend-plugin-api';
import {
  RELATION_MEMBER_OF,
  isUserEntity,
  type Entity,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';

const CACHE_MS = 30_000;
const MAX_CACHED = 5_000;

/** A person, as the catalog knows them. */
export interface Person {
  ref: string;
  displayName: string;
  email: string;
  /** The person and the groups that list them, lower case. */
  ownershipRefs: string[];
}

const lower = (text: string) => text.toLocaleLowerCase('en-US');

/** Asks the catalog about people, at most once in half a minute for each. */
export class People {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #mailHost: string;
  readonly #cache = new Map<
    string,
    { until: number; person: Promise<Person | undefined> }
  >();

  static create(options: {
    catalog: CatalogService;
    auth: AuthService;
    appBaseUrl: string;
  }): People {
    return new People(options);
  }

  private constructor(options: {
    catalog: CatalogService;
    auth: AuthService;
    appBaseUrl: string;
  }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#mailHost = new URL(options.appBaseUrl).hostname;
  }

  /** The person of a user ref; undefined when the catalog has none. */
  async find(userRef: string): Promise<Person | undefined> {
    const ref = lower(userRef);
    const now = Date.now();
    const cached = this.#cache.get(ref);
    if (cached && cached.until > now) return cached.person;
    if (this.#cache.size >= MAX_CACHED) this.#cache.clear();
    const person = this.#read(ref);
    this.#cache.set(ref, { until: now + CACHE_MS, person });
    // An answer that failed is not remembered.
    person.catch(() => this.#cache.delete(ref));
    return person;
  }

  /** Name and address for commits, whether the catalog has the person or not. */
  async signatureOf(userRef: string): Promise<{ name: string; email: string }> {
    const person = await this.find(userRef);
    return person
      ? { name: person.displayName, email: person.email }
      : this.#plainSignature(userRef);
  }

  /** Whether the catalog has a group or user of that ref. */
  async exists(ref: string): Promise<boolean> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    return (
      (await this.#catalog.getEntityByRef(ref, { credentials })) !== undefined
    );
  }

  async #read(ref: string): Promise<Person | undefined> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const entity = await this.#catalog.getEntityByRef(ref, { credentials });
    return entity && isUserEntity(entity)
      ? this.#toPerson(ref, entity)
      : undefined;
  }

  #toPerson(ref: string, entity: Entity): Person {
    const plain = this.#plainSignature(ref);
    const profile = isUserEntity(entity) ? entity.spec.profile : undefined;
    return {
      ref,
      displayName:
        cleaned(profile?.displayName) ??
        cleaned(entity.metadata.title) ??
        plain.name,
      email: cleaned(profile?.email) ?? plain.email,
      ownershipRefs: [
        ref,
        ...(entity.relations ?? [])
          .filter(({ type }) => type === RELATION_MEMBER_OF)
          .map(({ targetRef }) => lower(targetRef)),
      ],
    };
  }

  #plainSignature(ref: string): { name: string; email: string } {
    const name = ref.slice(ref.lastIndexOf('/') + 1);
    return { name, email: `${name}@users.noreply.${this.#mailHost}` };
  }
}

/** Without what would break the line of a commit. */
function cleaned(text: string | undefined): string | undefined {
  // eslint-disable-next-line no-control-regex -- they are what it replaces
  return text?.replace(/[\u0000-\u001f\u007f<>]/g, ' ').trim() || undefined;
}
