export { usesCustomerKey } from './customer-key.ts'
