import { DocsBuildError } from '@boardwalk/docs-engine';
import { toBuildFailure } from './toBuildFailure';

describe('toBuildFailure', () => {
  it('takes the place out of the sentence', () => {
    const error = new DocsBuildError('is not YAML', {
      file: 'mkdocs.yml',
      line: 3,
    });
    expect(error.message).toBe('mkdocs.yml:3: is not YAML');
    expect(toBuildFailure(error)).toEqual({
      message: 'is not YAML',
      file: 'mkdocs.yml',
      line: 3,
    });
  });

  it.each([
    [new DocsBuildError('too large'), 'too large'],
    [new Error('no route to host'), 'no route to host'],
    ['thrown text', 'thrown text'],
    [undefined, 'undefined'],
  ])('needs no place: %p', (error, message) => {
    expect(toBuildFailure(error)).toEqual({ message });
  });

  it('is bounded', () => {
    expect(toBuildFailure(new Error('x'.repeat(9000))).message).toHaveLength(
      2000,
    );
  });
});
