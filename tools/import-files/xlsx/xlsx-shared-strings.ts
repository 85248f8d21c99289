import type { XlsxArchive } from './xlsx-archive.ts';
import { partLimits } from './xlsx-archive.ts';
import { readXml } from './xml.ts';

/** The strings that cells point to: the only part of a sheet's content that is kept in memory. */
export async function readSharedStrings(archive: XlsxArchive, part: string): Promise<string[]> {
  const { stream } = await archive.part(part, partLimits.sharedStrings);
  const strings: string[] = [];
  const collector = stringCollector();
  const items: string[] = [];
  const done = readXml(stream, items, {
    open: (name) => {
      if (name === 'si') collector.start();
      else collector.open(name);
    },
    close: (name) => {
      if (name === 'si') items.push(collector.end());
      else collector.close(name);
    },
    text: (text) => collector.text(text),
  });
  for await (const text of done) strings.push(text);
  return strings;
}

/** Gathers the text of a string with or without formatting; phonetic hints are left out. */
export function stringCollector(): {
  start(): void;
  open(name: string): void;
  text(text: string): void;
  close(name: string): void;
  end(): string;
} {
  let gathered = '';
  let inText = false;
  let phonetic = false;
  return {
    start: () => {
      gathered = '';
    },
    open: (name) => {
      if (name === 't') inText = true;
      if (name === 'rPh') phonetic = true;
    },
    text: (text) => {
      if (inText && !phonetic) gathered += text;
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') phonetic = false;
    },
    end: () => unescaped(gathered),
  };
}

/** Excel writes characters that XML cannot hold, and some that it can, as _xHHHH_. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
