import styles from './StackedTable.module.css';

/**
 * Class names of a table that becomes blocks of labelled lines where it is too
 * narrow for columns. Give each `td` the name of its column as `data-label`.
 * `link` is for the name of a row, `more` for a second line below it.
 */
export const stackedTable = {
  table: styles.table,
  link: styles.link,
  more: styles.more,
};
