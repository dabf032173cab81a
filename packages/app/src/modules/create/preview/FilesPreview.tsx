import { useMemo, useState } from 'react';
import type { TemplatePreview } from '../api/GoldenPathApi';
import { FileContent } from './FileContent';
import { FileTree } from './FileTree';
import { toFileTree } from './fileTree';
import styles from './FilesPreview.module.css';

/** From this many files on, folders begin closed. */
const OPEN_UP_TO = 80;

/** Every file that will be created, and the text of the one chosen. */
export const FilesPreview = ({ preview }: { preview: TemplatePreview }) => {
  const { files, totalFiles } = preview;
  const root = useMemo(() => toFileTree(files), [files]);
  const [path, setPath] = useState<string>();
  const file =
    files.find(item => item.path === path) ??
    files.find(item => item.path === 'README.md') ??
    files[0];

  if (!file)
    return (
      <p className={styles.note}>
        This template writes no files for these answers.
      </p>
    );
  return (
    <>
      <p className={styles.note}>
        {totalFiles > files.length
          ? `The first ${files.length} of ${totalFiles} files. All of them will be in the repository.`
          : `${totalFiles} ${
              totalFiles === 1 ? 'file' : 'files'
            }. Nothing has been created yet.`}
      </p>
      <div className={styles.panes}>
        <FileTree
          root={root}
          open={files.length <= OPEN_UP_TO}
          selected={file.path}
          onSelect={chosen => setPath(chosen.path)}
        />
        {/* A new file begins at its first line. */}
        <FileContent key={file.path} file={file} />
      </div>
    </>
  );
};
