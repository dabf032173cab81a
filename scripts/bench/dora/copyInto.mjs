import { once } from 'node:events';

/** Bytes that are sent at once. */
const CHUNK = 1 << 18;

/**
 * A query that sends rows by the COPY protocol. The driver runs any object with
 * these methods as a query; it has no such query of its own.
 */
class CopyIn {
  constructor(text, rows) {
    this.text = text;
    this.rows = rows;
    this.done = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }

  submit(connection) {
    connection.query(this.text);
  }

  async handleCopyInResponse(connection) {
    try {
      let lines = [];
      let length = 0;
      for (const row of this.rows) {
        lines.push(row);
        length += row.length;
        if (length < CHUNK) continue;
        connection.sendCopyFromChunk(Buffer.from(lines.join('')));
        lines = [];
        length = 0;
        if (connection.stream.writableNeedDrain)
          await once(connection.stream, 'drain');
      }
      connection.sendCopyFromChunk(Buffer.from(lines.join('')));
      connection.endCopyFrom();
    } catch (error) {
      connection.sendCopyFail(String(error));
      this.error = error;
    }
  }

  /** The driver tells nothing more of a query that failed. */
  handleError(error) {
    this.reject(this.error ?? error);
  }

  handleReadyForQuery() {
    this.resolve();
  }

  handleCommandComplete() {}
  handleRowDescription() {}
  handleDataRow() {}
}

/**
 * @param {import('pg').Client} client
 * @param {string} target table and columns
 * @param {Iterable<string>} rows lines of COPY's text format, each with its end
 */
export async function copyInto(client, target, rows) {
  const copy = new CopyIn(`COPY ${target} FROM STDIN`, rows);
  client.query(copy);
  await copy.done;
}

/** A line of COPY's text format. The values must need no escape. */
export const toLine = values =>
  `${values.map(value => value ?? '\\N').join('\t')}\n`;
