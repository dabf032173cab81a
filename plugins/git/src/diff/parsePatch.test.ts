import { parsePatch } from './parsePatch';

it('numbers the lines of each hunk on both sides', () => {
  const patch = [
    'diff --git a/x b/x',
    '--- a/x',
    '+++ b/x',
    '@@ -1,3 +1,3 @@ head',
    ' one',
    '-two',
    '+zwei',
    ' three',
    '@@ -10 +10,2 @@',
    ' ten',
    '+eleven',
    '\\ No newline at end of file',
    '',
  ].join('\n');
  expect(parsePatch(patch)).toEqual([
    { type: 'head', text: '@@ -1,3 +1,3 @@ head' },
    { type: 'same', text: 'one', before: 1, after: 1 },
    { type: 'removed', text: 'two', before: 2 },
    { type: 'added', text: 'zwei', after: 2 },
    { type: 'same', text: 'three', before: 3, after: 3 },
    { type: 'head', text: '@@ -10 +10,2 @@' },
    { type: 'same', text: 'ten', before: 10, after: 10 },
    { type: 'added', text: 'eleven', after: 11 },
    { type: 'note', text: 'No newline at end of file' },
  ]);
});

it('takes changed lines for what they are when they look like heads', () => {
  expect(parsePatch('@@ -1 +1 @@\n--- a\n+++ b')).toEqual([
    { type: 'head', text: '@@ -1 +1 @@' },
    { type: 'removed', text: '-- a', before: 1 },
    { type: 'added', text: '++ b', after: 1 },
  ]);
});

it('finds nothing where there is no hunk', () => {
  expect(parsePatch('')).toEqual([]);
});
