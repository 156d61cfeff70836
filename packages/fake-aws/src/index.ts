/** AWS as far as tests and benchmarks need it: replies in the formats of its services, made from the SDK's model. */
export { fill, type Leaves } from './fill.ts'
export { memberNames, type Operation, operationOf, requiredNames } from './sdk-model.ts'
