import { createServer } from 'vite'

/** A TypeScript module of this package, run here. */
export async function loadModule(root, path) {
  const server = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    server: { middlewareMode: true, watch: null, ws: false },
    logLevel: 'warn',
    optimizeDeps: { noDiscovery: true, include: [] },
  })
  try {
    return await server.ssrLoadModule(path)
  } finally {
    await server.close()
  }
}
