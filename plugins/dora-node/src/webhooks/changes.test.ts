import { parseEvent } from '@boardwalk/plugin-dora-common';
import { changeOfPullRequest } from './changeOfPullRequest';
import { changesOfPush } from './changesOfPush';

const receivedAt = new Date('2026-03-01T12:00:05Z');
const push = (branch: string, pushedAt: string) =>
  changesOfPush({
    source: 'toy',
    repository: 'git.acme.dev/acme/shop',
    branch,
    before: 'a'.repeat(40),
    after: 'c'.repeat(40),
    pushedAt: Date.parse(pushedAt),
    isDefaultBranch: branch === 'main',
    commits: [
      { id: 'b'.repeat(40), timestamp: '2026-03-01T10:00:00+01:00' },
      { id: 'c'.repeat(40), timestamp: '2026-03-01T11:00:00+01:00' },
    ],
    receivedAt,
  });
const versionOf = (event: object) => {
  const parsed = parseEvent(event, { now: receivedAt.getTime() });
  expect(parsed.error).toBeUndefined();
  return parsed.event!.version;
};

describe('changesOfPush', () => {
  it('gives each commit its place in the push', () => {
    const events = push('main', '2026-03-01T12:00:00Z');
    expect(
      events.map(event => event.type === 'change' && event.push),
    ).toMatchObject([
      { branch: 'main', before: 'a'.repeat(40), position: 0 },
      { branch: 'main', after: 'c'.repeat(40), position: 1 },
    ]);
  });

  it('ranks the default branch first, then the later push, then a pull request', () => {
    const [main] = push('main', '2020-01-01T00:00:00Z');
    const [later] = push('feature', '2026-03-01T12:00:00Z');
    const [earlier] = push('feature', '2026-03-01T11:00:00Z');
    const request = changeOfPullRequest({
      source: 'toy',
      repository: 'git.acme.dev/acme/shop',
      mergeCommit: 'c'.repeat(40),
      number: 1,
      createdAt: '2026-03-01T08:00:00Z',
      mergedAt: '2026-03-01T12:00:00Z',
    });
    const versions = [main, later, earlier, request].map(versionOf);
    expect(versions).toEqual([...versions].sort((a, b) => b - a));
    expect(new Set(versions).size).toBe(4);
  });

  it('leaves out commits of clocks that are wrong by decades, and keeps the others', () => {
    const events = changesOfPush({
      source: 'toy',
      repository: 'acme/shop',
      branch: 'main',
      after: 'd'.repeat(40),
      pushedAt: receivedAt.getTime(),
      isDefaultBranch: true,
      commits: [
        { id: 'b'.repeat(40), timestamp: '1970-01-01T00:00:00Z' },
        { id: 'c'.repeat(40), timestamp: '2038-01-01T00:00:00Z' },
        { id: 'd'.repeat(40), timestamp: '2026-03-01T10:00:00Z' },
      ],
      receivedAt,
    });
    expect(events).toMatchObject([
      {
        id: 'd'.repeat(40),
        push: { before: '0'.repeat(40), position: 2 },
      },
    ]);
  });
});
