import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { ImportFileError } from './import-file-error.ts';

const newline = 0x0a;

/** Longer than any line that holds one registration; keeps memory flat. In bytes. */
const maxLineBytes = 4 * 1024 * 1024;

/** Reads the whole file and throws with the line where it is not UTF-8, or holds a NUL, or is no text by its lines. */
export async function verifyUtf8(path: string): Promise<void> {
  let line = 1;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    // A newline never stands inside a character, so what ends with one can be judged by itself.
    const end = bytes.lastIndexOf(newline) + 1;
    if (bytes.length - end > maxLineBytes) {
      throw new ImportFileError('bestand-te-groot', `Regel ${line} of verder is te lang voor één registratie.`);
    }
    line = verifyLines(bytes.subarray(0, end), line);
    rest = bytes.subarray(end);
  }
  verifyLines(rest, line);
}

/** The number of the line after these; throws at the first that is not UTF-8. */
function verifyLines(bytes: Buffer, first: number): number {
  const sound = isUtf8(bytes) && !bytes.includes(0);
  let line = first;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(newline, start);
    const stop = end === -1 ? bytes.length : end + 1;
    if (!sound) assertLine(bytes.subarray(start, stop), line);
    start = stop;
  }
  return line;
}

function assertLine(bytes: Buffer, line: number): void {
  if (isUtf8(bytes) && !bytes.includes(0)) return;
  throw new ImportFileError(
    'codering-onjuist',
    `Regel ${line} is geen UTF-8. Bewaar het bestand opnieuw als "CSV UTF-8".`,
    line,
  );
}
