import { explainError } from './explainError';

const error = (name: string, message: string, cause?: object) => ({
  name,
  message: cause ? `${message}; caused by something` : message,
  cause,
});

describe('explainError', () => {
  it.each([
    [
      'a YAML error with its line',
      error(
        'Error',
        'YAML error at file:/a.yaml, YAMLParseError: Nested mappings are not allowed in compact mappings at line 3, column 5:\n\na: b: c\n   ^\n',
      ),
      {
        kind: 'yaml',
        reason:
          'Not valid YAML: Nested mappings are not allowed in compact mappings',
        line: 3,
      },
    ],
    [
      'a YAML error of a URL with a comma',
      error(
        'Error',
        'YAML error at url:http://h/a,b.yaml, YAMLParseError: X at line 12, column 1',
      ),
      { kind: 'yaml', reason: 'Not valid YAML: X', line: 12 },
    ],
    [
      'a YAML error without a line',
      error('Error', 'Failed to parse YAML at file:/a.yaml, Error: deep'),
      { kind: 'yaml', reason: 'Not valid YAML: deep', line: undefined },
    ],
    [
      'the innermost cause',
      error('InputError', 'Processor X threw an error', {
        name: 'TypeError',
        message: '/spec must have required property owner',
      }),
      {
        kind: 'validation',
        reason: '/spec must have required property owner',
      },
    ],
    [
      'a foreign error in a check',
      error('InputError', 'Policy check failed', error('Error', 'bad name')),
      { kind: 'validation', reason: 'bad name' },
    ],
    [
      'a kind that is not allowed',
      error(
        'NotAllowedError',
        'Entity user:default/a at url:http://h/a, originated at url:http://h/a, is not of an allowed kind for that location',
      ),
      {
        kind: 'validation',
        reason:
          'user:default/a is of a kind that may not come from this location; see catalog.rules',
      },
    ],
    [
      'a location that cannot be read',
      error('Error', 'Unable to read url, connect ECONNREFUSED'),
      {
        kind: 'unreachable',
        reason: 'Unable to read url, connect ECONNREFUSED',
      },
    ],
    [
      'a missing file',
      error('NotFoundError', 'file /a.yaml does not exist'),
      { kind: 'unreachable', reason: 'file /a.yaml does not exist' },
    ],
    [
      'a size',
      error('InputError', 'Processor X', error('TooLargeError', '5 MB')),
      { kind: 'too-large', reason: '5 MB' },
    ],
    [
      'anything else',
      error('Error', 'boom'),
      { kind: 'other', reason: 'boom' },
    ],
    ['nonsense', 'text', { kind: 'other', reason: 'Unknown error' }],
  ])('explains %s', (_, input, expected) => {
    expect(explainError(input)).toEqual(expected);
  });
});
