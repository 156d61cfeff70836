import type { PropertyView, ResourceView } from '../../view/index.ts'

/** What a training job, or each definition of a tuning job, says about the training: its properties by path. */
export type TrainingDefinition = Pick<PropertyView, 'at'>

/** The trainings that a training job or a hyperparameter tuning job starts. */
export function trainingDefinitionsOf(job: ResourceView): readonly TrainingDefinition[] {
  if (job.type === 'AWS::SageMaker::TrainingJob') return [job]
  const single = job.at('TrainingJobDefinition')
  return [...(single.present === false ? [] : [single]), ...job.at('TrainingJobDefinitions').items]
}
