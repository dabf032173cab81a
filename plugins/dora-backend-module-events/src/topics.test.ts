import { ConfigReader } from '@backstage/config';
import { readTopics } from './topics';

const read = (...topics: object[]) =>
  readTopics(new ConfigReader({ dora: { events: { topics: topics as [] } } }));

describe('readTopics', () => {
  it('reads none where none is configured', () => {
    expect(readTopics(new ConfigReader({}))).toEqual([]);
  });

  it('reads topics, with headers in lower case', () => {
    expect(
      read(
        { topic: 'a', source: 'events' },
        { topic: 'b', source: 'cdevents', headers: { 'Content-Type': 'x/y' } },
      ),
    ).toEqual([
      { topic: 'a', source: 'events', headers: {} },
      { topic: 'b', source: 'cdevents', headers: { 'content-type': 'x/y' } },
    ]);
  });

  it.each([
    [[{ topic: 'a' }], /source/],
    [[{ source: 'events' }], /topic/],
    [
      [
        { topic: 'a', source: 'events' },
        { topic: 'a', source: 'github' },
      ],
      /lists the topic 'a' twice/,
    ],
    [[{ topic: 'a', source: 'events', headers: ['x'] }], /headers must map/],
    [[{ topic: 'a', source: 'events', headers: { x: 1 } }], /headers must map/],
  ])('refuses %j', (topics, reason) => {
    expect(() => read(...topics)).toThrow(reason);
  });
});
