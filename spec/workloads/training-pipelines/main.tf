resource "aws_iam_role" "training" {
  name = "ranker-training"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "sagemaker.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = { StringEquals = { "aws:SourceAccount" = data.aws_caller_identity.current.account_id } }
    }]
  })
  inline_policy {
    name = "data"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = ["s3:GetObject", "s3:PutObject"], Resource = "arn:aws:s3:::*/*" },
        { Effect = "Allow", Action = ["kms:Decrypt", "kms:GenerateDataKey"], Resource = aws_kms_key.data.arn },
      ]
    })
  }
}

data "aws_iam_policy_document" "assume" {
  for_each = toset(["states", "events"])
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["${each.value}.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "machine" {
  name               = "ranker-machine"
  assume_role_policy = data.aws_iam_policy_document.assume["states"].json
}

resource "aws_iam_policy" "machine" {
  name = "ranker-machine"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["sagemaker:CreateProcessingJob", "sagemaker:CreateTrainingJob"]
        Resource = "*"
      },
      {
        Effect    = "Allow"
        Action    = "iam:PassRole"
        Resource  = aws_iam_role.training.arn
        Condition = { StringEquals = { "iam:PassedToService" = "sagemaker.amazonaws.com" } }
      },
    ]
  })
}

resource "aws_iam_role_policy_attachment" "machine" {
  role       = aws_iam_role.machine.name
  policy_arn = aws_iam_policy.machine.arn
}

resource "aws_cloudwatch_log_group" "machine" {
  name       = "/aws/vendedlogs/states/ranker"
  kms_key_id = aws_kms_key.data.arn
}

locals {
  registry = "763104351884.dkr.ecr.eu-west-1.amazonaws.com"
}

resource "aws_sfn_state_machine" "nightly" {
  name     = "ranker-nightly"
  role_arn = aws_iam_role.machine.arn
  logging_configuration {
    level                  = "ERROR"
    include_execution_data = false
    log_destination        = "${aws_cloudwatch_log_group.machine.arn}:*"
  }
  definition = jsonencode({
    StartAt = "CleanClicks"
    States = {
      CleanClicks = {
        Type     = "Task"
        Resource = "arn:aws:states:::sagemaker:createProcessingJob.sync"
        Next     = "TrainRanker"
        Parameters = {
          "ProcessingJobName.$" = "$.name"
          RoleArn               = aws_iam_role.training.arn
          AppSpecification = {
            ImageUri = "${local.registry}/clean@sha256:3f1c0000000000000000000000000000000000000000000000000000000000aa"
          }
          ProcessingResources = {
            ClusterConfig = { InstanceCount = 1, InstanceType = "ml.m5.xlarge", VolumeSizeInGB = 50 }
          }
          ProcessingInputs = [{
            InputName = "clicks"
            S3Input = {
              S3Uri       = "s3://${aws_s3_bucket.ranker["clicks"].id}/raw"
              LocalPath   = "/opt/ml/processing/in"
              S3DataType  = "S3Prefix"
              S3InputMode = "File"
            }
          }]
          ProcessingOutputConfig = {
            KmsKeyId = aws_kms_key.data.arn
            Outputs = [{
              OutputName = "clean"
              S3Output = {
                S3Uri        = "s3://${aws_s3_bucket.ranker["clicks"].id}/clean"
                LocalPath    = "/opt/ml/processing/out"
                S3UploadMode = "EndOfJob"
              }
            }]
          }
        }
      }
      TrainRanker = {
        Type     = "Task"
        Resource = "arn:aws:states:::sagemaker:createTrainingJob.sync"
        End      = true
        Parameters = {
          "TrainingJobName.$"                   = "$.name"
          RoleArn                               = aws_iam_role.training.arn
          EnableNetworkIsolation                = true
          EnableInterContainerTrafficEncryption = true
          AlgorithmSpecification = {
            TrainingImage     = "${local.registry}/train@sha256:3f1c0000000000000000000000000000000000000000000000000000000000bb"
            TrainingInputMode = "File"
          }
          InputDataConfig = [{
            ChannelName = "train"
            DataSource = {
              S3DataSource = { S3DataType = "S3Prefix", S3Uri = "s3://${aws_s3_bucket.ranker["clicks"].id}/clean" }
            }
          }]
          OutputDataConfig = {
            S3OutputPath = "s3://${aws_s3_bucket.ranker["models"].id}/nightly"
            KmsKeyId     = aws_kms_key.data.arn
          }
          ResourceConfig = {
            InstanceCount  = 2
            InstanceType   = "ml.m5.2xlarge"
            VolumeSizeInGB = 100
            VolumeKmsKeyId = aws_kms_key.data.arn
          }
          StoppingCondition = { MaxRuntimeInSeconds = 7200 }
          VpcConfig = {
            Subnets          = ["subnet-0123456789abcdef0"]
            SecurityGroupIds = ["sg-0123456789abcdef0"]
          }
        }
      }
    }
  })
}

resource "aws_iam_role" "nightly" {
  name               = "ranker-nightly"
  assume_role_policy = data.aws_iam_policy_document.assume["events"].json
}

resource "aws_iam_role_policy" "nightly" {
  name = "start"
  role = aws_iam_role.nightly.name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "states:StartExecution", Resource = aws_sfn_state_machine.nightly.arn }]
  })
}

resource "aws_cloudwatch_event_rule" "nightly" {
  name                = "ranker-nightly"
  schedule_expression = "cron(0 2 * * ? *)"
  state               = "ENABLED"
}

resource "aws_cloudwatch_event_target" "nightly" {
  rule      = aws_cloudwatch_event_rule.nightly.name
  target_id = "machine"
  arn       = aws_sfn_state_machine.nightly.arn
  role_arn  = aws_iam_role.nightly.arn
}

resource "aws_sagemaker_model_package_group" "ranker" {
  model_package_group_name        = "ranker"
  model_package_group_description = "Rankers that may be deployed"
}

resource "aws_sagemaker_pipeline" "ranker" {
  pipeline_name         = "ranker"
  pipeline_display_name = "ranker"
  role_arn              = aws_iam_role.training.arn
  pipeline_definition = jsonencode({
    Version    = "2020-12-01"
    Parameters = [{ Name = "Instance", Type = "String", DefaultValue = "ml.m5.xlarge" }]
    Steps = [
      {
        Name = "Train"
        Type = "Training"
        Arguments = {
          RoleArn                = aws_iam_role.training.arn
          AlgorithmSpecification = { TrainingImage = "${local.registry}/train:latest", TrainingInputMode = "File" }
          InputDataConfig = [{
            ChannelName = "train"
            DataSource = {
              S3DataSource = { S3DataType = "S3Prefix", S3Uri = "s3://${aws_s3_bucket.ranker["clicks"].id}/clean" }
            }
          }]
          OutputDataConfig  = { S3OutputPath = "s3://${aws_s3_bucket.ranker["models"].id}/pipeline" }
          ResourceConfig    = { InstanceCount = 1, InstanceType = { Get = "Parameters.Instance" }, VolumeSizeInGB = 30 }
          StoppingCondition = { MaxRuntimeInSeconds = 3600 }
        }
      },
      {
        Name = "Register"
        Type = "RegisterModel"
        Arguments = {
          ModelPackageGroupName = aws_sagemaker_model_package_group.ranker.model_package_group_name
          ModelApprovalStatus   = "Approved"
          InferenceSpecification = {
            Containers = [{
              Image        = "${local.registry}/serve:1"
              ModelDataUrl = { Get = "Steps.Train.ModelArtifacts.S3ModelArtifacts" }
            }]
            SupportedContentTypes      = ["application/json"]
            SupportedResponseMIMETypes = ["application/json"]
          }
        }
      },
    ]
  })
}
