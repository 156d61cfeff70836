export { matchingActions } from './matching-actions.ts'
export type { RolePassing } from './pass-role.ts'
export { rolePassings } from './pass-role.ts'
export type { AccessLevel, ActionFact, ResourceTypeFact, ServiceFacts } from './service-data.ts'
export {
  actionFact,
  hasResourceControlPolicies,
  loadAllServices,
  serviceDataFacts,
  serviceFacts,
  servicePrefixes,
} from './service-data.ts'
