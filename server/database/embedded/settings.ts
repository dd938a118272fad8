/** Fit for an office machine of two cores and 4 GB; the same for every cluster, so not kept in it. */
const office = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 60,
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  wal_compression: 'on',
  max_wal_size: '1GB',
  checkpoint_timeout: '15min',
  random_page_cost: 1.1,
  // Compiling a query costs more than our queries take.
  jit: 'off',
  max_parallel_workers_per_gather: 1,
  timezone: 'Asia/Shanghai',
  log_timezone: 'Asia/Shanghai',
  logging_collector: 'off',
  log_checkpoints: 'off',
  log_min_duration_statement: '2s',
  log_line_prefix: '%m [%p] ',
}

// A test's data need not survive a power cut; a killed server still loses nothing.
const careless = {
  fsync: 'off',
  full_page_writes: 'off',
  shared_buffers: '64MB',
  max_connections: 100,
}

export function settings(port: number, forTests: boolean): string[] {
  const chosen = { ...office, ...(forTests ? careless : {}), port }
  return Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
