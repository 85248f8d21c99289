/** Why a file as a whole cannot be imported; nothing was written when this is thrown by `openTable`. */
export type ImportFileErrorCode =
  'bestand-onleesbaar' | 'bestand-leeg' | 'bestand-te-groot' | 'codering-onjuist' | 'kolom-ontbreekt' | 'kolom-dubbel';

/** `message` is a Dutch sentence for who imports; `line` is the line of the file where that is known. */
export class ImportFileError extends Error {
  readonly code: ImportFileErrorCode;
  readonly line: number | undefined;

  constructor(code: ImportFileErrorCode, message: string, line?: number, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ImportFileError';
    this.code = code;
    this.line = line;
  }
}
