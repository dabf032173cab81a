import { mockServices } from '@backstage/backend-test-utils';
import { ToySink } from '../__testUtils__/ToySink';
import { Sinks } from './Sinks';

const logger = mockServices.logger.mock();

describe('Sinks', () => {
  it('plans nothing where there is none', () => {
    expect(new Sinks().planner({ logger })).toBeUndefined();
  });

  it('refuses a second sink of the same id, and an id that cannot be in an address', () => {
    const sinks = new Sinks();
    sinks.addSink(new ToySink());
    expect(() => sinks.addSink(new ToySink())).toThrow(
      "There is a sink 'toy-sink' already",
    );
    expect(() => sinks.addSink(new ToySink({ id: 'Toy sink' }))).toThrow(
      /must be lower-case letters/,
    );
  });
});
