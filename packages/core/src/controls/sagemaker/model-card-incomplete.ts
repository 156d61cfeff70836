import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'sagemaker/model-card-incomplete',
  title: 'Model card does not say what the model is for or how it was tested',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::ModelCard',
  stages: ['train', 'deploy'],
  domain: 'governance',
  threats: ['adversarial-input'],
  responsibility: 'customer',
  why: 'Whoever deploys the model finds no use it was made for, no rating of its risk and no result of an evaluation, so it ends up where it fails and nobody can show that it was tested.',
  mappings: {
    'nist-800-53-r5': ['SA-5'],
    'iso-27001': ['A.5.9'],
    'iso-42001': ['A.6.2.7', 'A.8.2'],
    soc2: ['CC2.2'],
    'nist-ai-rmf': ['MAP 1.1', 'MEASURE 2.3'],
  },
  evaluate: (card) =>
    ['IntendedUses.RiskRating', 'EvaluationDetails', 'TrainingDetails'].map((section) =>
      card.at(`Content.${section}`).isSet(),
    ),
  remedy: [advise('fill in intended uses with a risk rating, training details and evaluation details')],
  examples: `
    Empty:
      Type: AWS::SageMaker::ModelCard
      Properties:
        ModelCardName: chat
        Content: {} # fail
    WithoutRating:
      Type: AWS::SageMaker::ModelCard
      Properties:
        Content:
          IntendedUses: { PurposeOfModel: answers customers } # fail
          EvaluationDetails: [{ Name: answers }]
          TrainingDetails: { TrainingObservations: converged }
    WithoutTests:
      Type: AWS::SageMaker::ModelCard
      Properties:
        Content:
          IntendedUses: { RiskRating: Medium }
          EvaluationDetails: [] # fail
          TrainingDetails: { TrainingObservations: converged }
    WithoutTraining:
      Type: AWS::SageMaker::ModelCard
      Properties:
        Content: # fail
          IntendedUses: { RiskRating: Medium }
          EvaluationDetails: [{ Name: answers }]
    Complete:
      Type: AWS::SageMaker::ModelCard # pass
      Properties:
        Content:
          IntendedUses: { RiskRating: Medium }
          EvaluationDetails: [{ Name: answers }]
          TrainingDetails: { TrainingObservations: converged }
    ByParameter:
      Type: AWS::SageMaker::ModelCard
      Properties:
        Content:
          IntendedUses:
            RiskRating: !Ref Rating # unknown
          EvaluationDetails: [{ Name: answers }]
          TrainingDetails: { TrainingObservations: converged }
  `,
}
