import {
  RiFile3Line,
  RiFileCodeLine,
  RiFileTextLine,
  RiFolder3Line,
  RiFolderOpenLine,
  RiTerminalBoxLine,
} from '@remixicon/react';
import { useState, type ReactNode } from 'react';
import type { PreviewFile } from '../api/GoldenPathApi';
import { baseName, type Folder } from './fileTree';
import styles from './FileTree.module.css';

const iconOf = ({ path, binary, executable }: PreviewFile) => {
  if (binary) return RiFile3Line;
  if (executable) return RiTerminalBoxLine;
  return /\.(md|txt)$|(^|\/)(LICENSE|CODEOWNERS)$/.test(path)
    ? RiFileTextLine
    : RiFileCodeLine;
};

interface TreeProps {
  selected?: string;
  onSelect: (file: PreviewFile) => void;
  /** Whether folders begin open. */
  open: boolean;
}

const FileRow = (props: TreeProps & { file: PreviewFile }) => {
  const { file, selected, onSelect } = props;
  const Icon = iconOf(file);
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        aria-current={selected === file.path ? 'true' : undefined}
        title={file.path}
        onClick={() => onSelect(file)}
      >
        <Icon aria-hidden="true" />
        <span className={styles.name}>{baseName(file.path)}</span>
      </button>
    </li>
  );
};

const FolderRow = (props: {
  folder: Folder;
  /** Whether it begins open. */
  open: boolean;
  children: ReactNode;
}) => {
  const { folder } = props;
  const [open, setOpen] = useState(props.open);
  const Icon = open ? RiFolderOpenLine : RiFolder3Line;
  return (
    <li>
      <details
        open={open}
        onToggle={event => setOpen(event.currentTarget.open)}
      >
        <summary className={styles.row}>
          <Icon aria-hidden="true" />
          <span className={styles.name}>{folder.name}</span>
        </summary>
        {props.children}
      </details>
    </li>
  );
};

const FolderRows = (props: TreeProps & { folder: Folder }) => {
  const { folder, ...tree } = props;
  return (
    <ul className={styles.rows}>
      {folder.folders.map(item => (
        <FolderRow key={item.path} folder={item} open={tree.open}>
          <FolderRows {...tree} folder={item} />
        </FolderRow>
      ))}
      {folder.files.map(file => (
        <FileRow key={file.path} {...tree} file={file} />
      ))}
    </ul>
  );
};

/** Files in their folders. Folders open and close; a file is chosen. */
export const FileTree = (props: TreeProps & { root: Folder }) => (
  <nav className={styles.tree} aria-label="Files">
    <FolderRows {...props} folder={props.root} />
  </nav>
);
