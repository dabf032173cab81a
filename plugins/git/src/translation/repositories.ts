/** Texts of the list of repositories. */
export const repositories = {
  what: 'The list of repositories',
  search: 'Search',
  searchHint: 'Name or description',
  owner: 'Owner',
  everyone: 'Everyone',
  me: 'Me',
  name: 'Repository',
  pushed: 'Last push',
  never: 'Nothing yet',
  size: 'Size',
  total_one: '{{count}} repository',
  total_other: '{{count}} repositories',
  emptyTitle: 'There are no repositories yet',
  emptyText:
    'The first one comes about when somebody creates a service from a template. The template asks for a name and an owner, and the repository is there a few seconds later.',
  create: 'Create a service',
  noneTitle: 'No repository fits',
  noneText: 'Try fewer letters, or another owner.',
  showAll: 'Show all',
  note: 'This Git host keeps repositories and merges branches. It has no discussions of merge requests and runs no CI: the pipeline in a repository runs where its owners connect one.',
} as const;
