import { crc32 } from 'node:zlib';
import { openPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { ImportFileError } from '../import-file-error.ts';

const mebibyte = 1024 * 1024;

/** Bounds in unpacked bytes; yauzl holds a part to the size that it claims. Only the sheet is not kept in memory. */
export const partLimits = { sheet: 4096 * mebibyte, sharedStrings: 256 * mebibyte, other: 16 * mebibyte } as const;

const maxEntries = 5000;

export interface XlsxPart {
  readonly stream: AsyncIterable<Buffer>;
  readonly bytes: number;
}

/** The zip file that an XLSX is; open it for one pass and close it. */
export interface XlsxArchive {
  has(name: string): boolean;
  /** The unpacked part; throws where it is missing, encrypted or unpacks to more than `limit` bytes. */
  part(name: string, limit: number): Promise<XlsxPart>;
  close(): void;
}

export async function openXlsxArchive(path: string): Promise<XlsxArchive> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch((cause: unknown) => {
    throw unreadable('Dit Excel-bestand is beschadigd of niet volledig.', cause);
  });
  try {
    const entries = await entriesOf(zip);
    return {
      has: (name) => entries.has(name),
      part: async (name, limit) => {
        const entry = entries.get(name);
        if (entry === undefined) throw unreadable(`In dit Excel-bestand ontbreekt ${name}.`);
        return { stream: await openEntry(zip, entry, limit), bytes: entry.uncompressedSize };
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  if (zip.entryCount > maxEntries)
    throw new ImportFileError('bestand-te-groot', 'Dit Excel-bestand heeft te veel delen.');
  try {
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  } catch (cause) {
    throw unreadable('Dit Excel-bestand is beschadigd.', cause);
  }
  return entries;
}

async function openEntry(zip: ZipFile, entry: Entry, limit: number): Promise<AsyncIterable<Buffer>> {
  if (!entry.canDecodeFileData()) throw unreadable('Dit Excel-bestand is beveiligd. Bewaar het zonder wachtwoord.');
  if (entry.uncompressedSize > limit) {
    throw new ImportFileError(
      'bestand-te-groot',
      `${entry.fileName} is uitgepakt te groot (${entry.uncompressedSize}).`,
    );
  }
  try {
    return checked(await zip.openReadStreamPromise(entry), entry.crc32);
  } catch (cause) {
    throw unreadable('Dit Excel-bestand is beschadigd.', cause);
  }
}

/** yauzl checks sizes only: bytes that were changed on the way unpack without an error. */
async function* checked(stream: AsyncIterable<Buffer>, expected: number): AsyncGenerator<Buffer, void> {
  let sum = 0;
  for await (const chunk of stream) {
    sum = crc32(chunk, sum);
    yield chunk;
  }
  if (sum !== expected) throw unreadable('Dit Excel-bestand is beschadigd: een controlegetal klopt niet.');
}

/** The error for a file that is no sound XLSX. */
export function unreadable(message: string, cause?: unknown): ImportFileError {
  return new ImportFileError('bestand-onleesbaar', message, undefined, { cause });
}
