import {
  RELATION_API_CONSUMED_BY,
  RELATION_API_PROVIDED_BY,
  RELATION_CONSUMES_API,
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
  RELATION_HAS_PART,
  RELATION_PART_OF,
  RELATION_PROVIDES_API,
  type Entity,
} from '@backstage/catalog-model';

/** The entities at the other end of one kind of relation. */
export interface RelationGroup {
  type: string;
  title: string;
  /** Full references, in alphabetical order. */
  refs: string[];
}

/** The relations that tell how software hangs together, in reading order. */
const TITLES: Array<[type: string, title: string]> = [
  [RELATION_PROVIDES_API, 'Provides APIs'],
  [RELATION_CONSUMES_API, 'Uses APIs'],
  [RELATION_DEPENDS_ON, 'Depends on'],
  [RELATION_DEPENDENCY_OF, 'Needed by'],
  [RELATION_API_PROVIDED_BY, 'Provided by'],
  [RELATION_API_CONSUMED_BY, 'Used by'],
  [RELATION_PART_OF, 'Part of'],
  [RELATION_HAS_PART, 'Consists of'],
];

/** The relations of an entity by kind; kinds without any are left out. */
export function relationGroups(entity: Entity): RelationGroup[] {
  return TITLES.map(([type, title]) => ({
    type,
    title,
    refs: (entity.relations ?? [])
      .filter(relation => relation.type === type)
      .map(relation => relation.targetRef)
      .sort(),
  })).filter(group => group.refs.length > 0);
}
