import { open } from 'node:fs/promises';
import { ImportFileError } from './import-file-error.ts';
import type { TableFormat } from './table.ts';

/** What a file is, by its first bytes and, between CSV and NDJSON, its extension. */
export async function detectFormat(path: string): Promise<TableFormat> {
  const head = await firstBytes(path, 4096);
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04)) return 'xlsx';
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new ImportFileError(
      'bestand-onleesbaar',
      'Dit is een oud of beveiligd Excel-bestand. Bewaar het als .xlsx zonder wachtwoord.',
    );
  }
  if (path.toLowerCase().endsWith('.xlsx')) {
    throw new ImportFileError('bestand-onleesbaar', 'Dit bestand heet .xlsx maar is geen Excel-bestand.');
  }
  if (startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff)) {
    throw new ImportFileError('codering-onjuist', 'Dit bestand is UTF-16. Bewaar het als UTF-8.');
  }
  if (/\.(ndjson|jsonl)$/i.test(path)) return 'ndjson';
  return /^\uFEFF?\s*\{/.test(head.toString('utf8')) ? 'ndjson' : 'csv';
}

async function firstBytes(path: string, count: number): Promise<Buffer> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(count), position: 0 });
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw new ImportFileError('bestand-onleesbaar', `Het bestand ${path} kan niet gelezen worden.`, undefined, {
      cause,
    });
  }
}

function startsWith(head: Buffer, ...bytes: number[]): boolean {
  return head.subarray(0, bytes.length).equals(Buffer.from(bytes));
}
