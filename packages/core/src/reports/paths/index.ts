export { renderPathsDot, renderPathsMermaid } from './path-graph.ts'
export { PATHS_JSON_VERSION, type PathInput, pathsData, renderPathsJson, titleOf } from './path-json.ts'
export { explainPathText, pathSummaryLines, renderPathsText } from './path-text.ts'
