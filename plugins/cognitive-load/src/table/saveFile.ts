import { saveFile as saveBlob } from '@boardwalk/ui';

const TYPES = { csv: 'text/csv', json: 'application/json' };

/** Lets the browser save a text. */
export function saveFile(text: string, name: string, format: 'csv' | 'json') {
  const type = `${TYPES[format]};charset=utf-8`;
  saveBlob(new Blob([text], { type }), name);
}
