/**
 * What the server runs with, given at each start so that no file has to be edited. It listens on loopback only. Nothing
 * that it logs may hold somebody's data: errors of statements are left out altogether, as their messages show values,
 * and what remains (starts, stops, checkpoints, refused log-ins) comes without detail, statement or parameters.
 */
export function settings(port: number): Record<string, string> {
  return {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    logging_collector: 'off',
    log_destination: 'stderr',
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_statement: 'none',
    log_duration: 'off',
    log_min_duration_statement: '-1',
    log_min_duration_sample: '-1',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    log_error_verbosity: 'terse',
    // Durable as in production, in tests too: the embedded store refuses to run without.
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    max_connections: '200',
  };
}
