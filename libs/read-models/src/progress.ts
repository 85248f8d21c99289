/** PostgreSQL's channel on which the projector says `<projection> <position>`, within the transaction that moved it. */
export const progressChannel = 'projection_progress';
