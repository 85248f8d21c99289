import { SaxesParser } from 'saxes';
import { ImportFileError } from '../import-file-error.ts';
import { unreadable } from './xlsx-archive.ts';

/** What a reader of one part wants to hear; names are without their prefix. */
export interface XmlListener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** More than this without a tag is text that no cell can hold. In characters. */
const maxSilence = 2 * 1024 * 1024;
const maxDepth = 64;

/**
 * Reads a part as XML, piece by piece, and yields after each piece what the listener put in `items`. A document type
 * is refused, so there are no entities but XML's own five.
 */
export async function* readXml<Item>(
  bytes: AsyncIterable<Buffer>,
  items: Item[],
  listener: XmlListener,
): AsyncGenerator<Item, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parser = new SaxesParser();
  let silence = 0;
  let depth = 0;
  parser.on('error', (cause) => {
    throw unreadable('Dit Excel-bestand is beschadigd.', cause);
  });
  parser.on('doctype', () => {
    throw unreadable('Dit Excel-bestand bevat een documenttype; dat is niet toegelaten.');
  });
  parser.on('opentag', ({ name, attributes }) => {
    silence = 0;
    depth += 1;
    if (depth > maxDepth) throw unreadable('Dit Excel-bestand is te diep genest.');
    listener.open?.(local(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    silence = 0;
    depth -= 1;
    listener.close?.(local(name));
  });
  if (listener.text !== undefined) parser.on('text', (text) => listener.text?.(text));
  try {
    for await (const chunk of bytes) {
      silence += chunk.length;
      parser.write(decoder.decode(chunk, { stream: true }));
      if (silence > maxSilence)
        throw new ImportFileError('bestand-te-groot', 'Een cel in dit Excel-bestand is te groot.');
      yield* items.splice(0);
    }
    parser.write(decoder.decode());
    parser.close();
    yield* items.splice(0);
  } catch (error) {
    throw error instanceof ImportFileError ? error : unreadable('Dit Excel-bestand is beschadigd.', error);
  }
}

/** Reads a small part to its end. */
export async function listenToXml(bytes: AsyncIterable<Buffer>, listener: XmlListener): Promise<void> {
  for await (const _ of readXml(bytes, [], listener));
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}
