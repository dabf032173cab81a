import { formatByteSize } from '../domain/byteSize';
import { TooLargeError } from './TooLargeError';

export function fileSizeError(bytes: number, limit: number): TooLargeError {
  return new TooLargeError(
    `The file has ${formatByteSize(
      bytes,
    )}; entity files may have ${formatByteSize(
      limit,
    )} (boardwalk.catalog.maxFileSize). Split it, or move API definitions into files of their own`,
  );
}
