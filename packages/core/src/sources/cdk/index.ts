export { looksLikeManifest } from './manifest.ts'
export { assemblyId, readAssembly } from './read-assembly.ts'
