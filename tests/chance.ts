import fc from 'fast-check'

/**
 * Property tests try the same cases each time, so that none fails by chance and a failure can be
 * had again; SHIGAI_SEED tries others.
 */
fc.configureGlobal({ seed: Number(process.env.SHIGAI_SEED ?? 20261129) })

export { fc }
