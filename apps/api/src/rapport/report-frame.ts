import type { Permanentie } from '#domain/gemeente/gemeente.events';

/** A toelichting of the town: it stays with the figures of its period, in every chart and export. */
export interface Remark {
  readonly from: string;
  readonly to: string;
  /** The figure that it is about, by its name in this report; left out: all of it. */
  readonly figure?: string;
  readonly text: string;
}

/** What every report says first. */
export interface ReportFrame {
  readonly town: { readonly nis: string; readonly naam: string };
  /** Local dates, both included. */
  readonly from: string;
  readonly to: string;
  /** Events of the log that the figures take in: the same number gives the same figures for ever. */
  readonly asOf: { readonly ordinal: string };
  readonly remarks: readonly Remark[];
}

/** The opening days of the service, as the town set them. */
export interface Schedule {
  readonly permanenties: readonly Permanentie[];
  readonly closures: readonly string[];
}
