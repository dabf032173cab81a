import { DocsBuildError } from '@boardwalk/docs-engine';
import { describeEngineFailure } from './describeEngineFailure';

describe('describeEngineFailure', () => {
  it('leaves what is wrong with a source as it is', () => {
    const error = new DocsBuildError('is not YAML', { file: 'mkdocs.yml' });
    expect(describeEngineFailure(error)).toBe(error);
  });

  it('does not blame the owner of docs for a fault of the portal', () => {
    expect(describeEngineFailure(new TypeError('x is undefined')).message).toBe(
      'The portal failed on these docs, and that is not their fault: x is undefined. Tell the people who run the portal; its log has the details.',
    );
  });
});
