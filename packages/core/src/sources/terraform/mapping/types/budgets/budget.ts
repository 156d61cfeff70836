import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_budgets_budget',
  to: 'AWS::Budgets::Budget',
}
