import type { PreviewFile } from '../api/GoldenPathApi';
import { toFileTree } from './fileTree';

const file = (path: string): PreviewFile => ({
  path,
  size: 1,
  executable: false,
  binary: false,
  content: 'a',
});

it('puts folders before files, sorts both, and joins lonely folders', () => {
  const root = toFileTree(
    ['src/main.ts', 'README.md', '.github/workflows/ci.yaml', 'src/a/b.ts'].map(
      file,
    ),
  );
  expect(root.folders.map(({ name }) => name)).toEqual([
    '.github/workflows',
    'src',
  ]);
  expect(root.files.map(({ path }) => path)).toEqual(['README.md']);
  const [, src] = root.folders;
  expect(src.folders.map(({ name }) => name)).toEqual(['a']);
  expect(src.files.map(({ path }) => path)).toEqual(['src/main.ts']);
});

it('is empty for no files', () =>
  expect(toFileTree([])).toMatchObject({ folders: [], files: [] }));
