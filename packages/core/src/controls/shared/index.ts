export { usesCustomerKey } from './customer-key.ts'
export { holdsNoSecret, isNotWrittenOut } from './secrets.ts'
