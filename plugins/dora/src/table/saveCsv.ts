import { saveFile } from '@boardwalk/ui';

/** Lets the browser save a table. */
export function saveCsv(text: string, name: string) {
  saveFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), name);
}
