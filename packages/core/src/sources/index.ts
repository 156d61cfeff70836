export {
  looksLikeCloudFormation,
  type Pseudo,
  type ReadOptions,
  type ReadResult,
  readCloudFormation,
} from './cloudformation/index.ts'
