export { looksLikeManifest } from './manifest.ts'
export { type AssemblyOptions, assemblyId, readAssembly } from './read-assembly.ts'
