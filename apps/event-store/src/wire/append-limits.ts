/** Bytes of data in one append, inclusive; metadata, types and the number of events do not count. */
export const maxAppendSize = 1_048_576;

/** Bytes of one message. An event must fit into what the client receives. */
export const maxMessageSize = 17 * 1024 * 1024;

/**
 * An append is answered after so many milliseconds at the latest, whatever deadline the client gives. The real one
 * gives up after 2 s and leaves its caller in doubt; on a machine shared with PostgreSQL that would come too often.
 */
export const longestAppend = 10_000;
