import styles from './SourcePlace.module.css';

/** File and line, leading to the host of the source where that is known. */
export const SourcePlace = (props: {
  file: string;
  line?: number;
  url?: string;
}) => {
  const { file, line, url } = props;
  const place = line ? `${file}:${line}` : file;
  return url ? (
    <a href={url} target="_blank" rel="noreferrer" className={styles.place}>
      {place}
    </a>
  ) : (
    <span className={styles.place}>{place}</span>
  );
};
