const TYPES = { csv: 'text/csv', json: 'application/json' };

/** Lets the browser save a text. */
export function saveFile(text: string, name: string, format: 'csv' | 'json') {
  const address = URL.createObjectURL(
    new Blob([text], { type: `${TYPES[format]};charset=utf-8` }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // A moment later, so that the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
